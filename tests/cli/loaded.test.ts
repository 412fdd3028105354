import { build } from "esbuild";
import { expect, it } from "vitest";
import { root } from "../helpers/root.ts";
import { thorough } from "../helpers/thorough.ts";

/** The files that Node loads before it knows which command is meant, by the names of their packages. */
async function loadedAtOnce(): Promise<ReadonlySet<string>> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ["src/cli/main.ts"],
    outdir: "out",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    write: false,
    metafile: true,
    external: [
      "@11ty/*",
      "@citation-js/*",
      "citeproc",
      "lightningcss",
      "pagefind",
      "playwright-core",
      "temml",
    ],
  });
  const loaded = new Set<string>();
  const load = (path: string) => {
    if (loaded.has(path)) return;
    loaded.add(path);
    for (const { path: next, kind } of metafile.inputs[path]?.imports ?? []) {
      if (kind !== "dynamic-import") load(next);
    }
  };
  load("src/cli/main.ts");
  return new Set([...loaded].map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path));
}

it.runIf(thorough)("loads no parser and no output before it knows the command", async () => {
  const loaded = await loadedAtOnce();
  const packages = [...loaded].filter((path) => !/[/:.]/.test(path));
  expect(packages.sort()).toEqual(["commander", "fastest-levenshtein"]);
  expect([...loaded].filter((path) => path.includes("/html/"))).toEqual([]);
});
