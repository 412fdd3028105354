import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { filesIn, folderWith, textOf } from "../../helpers/folder.ts";
import { buildInto, type Files } from "../../helpers/steps.ts";

const site = (content: string): Files =>
  Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${index}/index.html`, content]));

describe.each([
  ["only ours", {}],
  ["with a file of somebody else", { "_site/CNAME": "mine" }],
])("builds at once into a folder %s", (_, before) => {
  it("all succeed, and the folder holds the site of one of them", async () => {
    const parent = folderWith(before);
    const output = join(parent, "_site");
    const names = ["a", "b", "c", "d", "e"];
    await Promise.all(names.map((name) => buildInto(output, site(name))));
    const contents = new Set(Object.keys(site("")).map((path) => textOf(output, path)));
    expect(contents.size).toBe(1);
    expect(names).toContain([...contents][0]);
    const others = Object.keys(before).length;
    expect(filesIn(parent)).toHaveLength(20 + 1 + others);
  });
});

it("a build waits for nobody whose files vanish", async () => {
  const output = join(folderWith(), "_site");
  await buildInto(output, { ...site("a"), "a.pdf": ["handout", "h"] });
  rmSync(join(output, "3"), { recursive: true });
  rmSync(join(output, "a.pdf"));
  await buildInto(output, site("b"), { outputs: ["reader"] });
  expect(filesIn(output)).toHaveLength(20 + 1);
  rmSync(output, { recursive: true });
  await buildInto(output, site("c"));
  expect(textOf(output, "3/index.html")).toBe("c");
});

/** Mounts something at a folder until the test is over. Gives `false` where that is not allowed. */
function mount(folder: string, ...args: readonly string[]): boolean {
  try {
    execFileSync("mount", [...args, folder], { stdio: "ignore" });
  } catch {
    return false;
  }
  onTestFinished(() => void execFileSync("umount", [folder]));
  return true;
}

describe.runIf(process.platform === "linux" && process.getuid?.() === 0)("a folder that is mounted", () => {
  it.each(["tmpfs", "bind"])("is written file by file, and nothing is left: %s", async (kind) => {
    const parent = folderWith({ "real/x": "" });
    const output = join(parent, "_site");
    mkdirSync(output);
    const how = kind === "bind" ? ["--bind", join(parent, "real")] : ["-t", "tmpfs", "tmpfs"];
    if (!mount(output, ...how)) return;
    await buildInto(output, site("a"));
    await buildInto(output, { ...site("b"), "b.html": "b" });
    await buildInto(output, site("c"));
    expect(textOf(output, "7/index.html")).toBe("c");
    expect(filesIn(output).filter((path) => path !== "x")).toHaveLength(20 + 1);
    expect(filesIn(parent).filter((path) => path.startsWith("."))).toEqual([]);
  });

  it("is unchanged when its disk is full or can only be read", async () => {
    const parent = folderWith();
    const output = join(parent, "_site");
    mkdirSync(output);
    if (!mount(output, "-t", "tmpfs", "-o", "size=256k", "tmpfs")) return;
    await buildInto(output, site("a"));
    const before = filesIn(output);
    await expect(buildInto(output, { ...site("b"), "large.html": "b".repeat(300_000) })).rejects.toThrow(
      /_site” cannot be written: the disk is full \(ENOSPC\); what was there before is unchanged/,
    );
    expect(filesIn(output)).toEqual(before);
    execFileSync("mount", ["-o", "remount,ro", output]);
    await expect(buildInto(output, site("b"))).rejects.toThrow(/the disk can only be read \(EROFS\)/);
    expect(textOf(output, "7/index.html")).toBe("a");
  });
});
