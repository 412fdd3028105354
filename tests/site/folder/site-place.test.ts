import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { EnvironmentError } from "../../../src/diagnostics/environment-error.ts";
import { openSiteFolder } from "../../../src/site/folder/site-folder.ts";
import { folderWith } from "../../helpers/folder.ts";

/** Opens a folder of `parent` for the article of `parent`. */
function open(parent: string, output: string, article = "texts/naps.md"): Promise<unknown> {
  return openSiteFolder({ output: join(parent, output), articles: [join(parent, article)] });
}

it.each(["texts", "texts/", ".", "..", "/", "real", "texts/../texts", "link"])(
  "a site cannot go to the folder of the sources or above it: %s",
  async (output) => {
    const parent = folderWith({ "real/naps.md": "x" });
    symlinkSync(join(parent, "real"), join(parent, "texts"));
    symlinkSync(join(parent, "real"), join(parent, "link"));
    await expect(open(parent, output === "/" ? "../../../../.." : output)).rejects.toThrow(
      /cannot go to “.*”, because the article “.*naps.md” is in there/,
    );
  },
);

it("nor to the folder that holds the link to an article", async () => {
  const parent = folderWith({ "real/naps.md": "x" });
  mkdirSync(join(parent, "texts"));
  symlinkSync(join(parent, "real/naps.md"), join(parent, "texts/naps.md"));
  for (const output of ["texts", "real"]) await expect(open(parent, output)).rejects.toThrow(/cannot go to/);
});

it.each(["_site", "texts/_site", "text", "texts-more"])("but below it or beside it: %s", async (output) => {
  await open(folderWith({ "texts/naps.md": "x" }), output);
});

it.each([
  ["file", /file” is a file, not a folder/],
  ["file/_site", /file\/_site” cannot be written: .* \(ENOTDIR\)/],
  ["nowhere", /nowhere” is a link that leads nowhere/],
  ["nowhere/_site", /nowhere” is a link that leads nowhere/],
  ["circle/_site", /circle\/_site” cannot be written: .* \(ELOOP\)/],
])("what is no folder is told: %s", async (output, message) => {
  const parent = folderWith({ "texts/naps.md": "x", file: "" });
  symlinkSync("missing", join(parent, "nowhere"));
  symlinkSync("circle", join(parent, "circle"));
  await expect(open(parent, output)).rejects.toThrow(message);
  await expect(open(parent, output)).rejects.toThrow(EnvironmentError);
});
