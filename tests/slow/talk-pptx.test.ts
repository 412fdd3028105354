import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import JSZip from "jszip";
import { expect, it } from "vitest";
import { folderWith } from "../helpers/folder.ts";
import { readPdf } from "../helpers/pdf.ts";
import { triptych } from "../helpers/run.ts";

const content = fileURLToPath(new URL("../../content", import.meta.url));
const hasImpress = spawnSync("soffice", ["--version"]).status === 0;

it.runIf(hasImpress).each(["cancer-nanomedicine", "how-to-triptych"])(
  "Impress opens the presentation of %s and shows every slide with its title",
  async (name) => {
    const folder = folderWith();
    const run = triptych(["build", `${name}.md`, "-o", folder, "--only", "talk", "--pptx"], content);
    expect(run.status, run.stderr).toBe(0);
    const file = `${folder}/${name}/talk.pptx`;
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const how = [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, file];
    expect(spawnSync("soffice", how, { timeout: 120_000 }).status).toBe(0);
    expect(existsSync(`${folder}/talk.pdf`)).toBe(true);
    const { pages } = await readPdf(`${folder}/talk.pdf`);
    const zip = await JSZip.loadAsync(readFileSync(file));
    const slides = Object.keys(zip.files).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
    expect(pages).toHaveLength(slides.length);
    expect(pages.filter((text) => text.trim() === "")).toEqual([]);
  },
  180_000,
);
