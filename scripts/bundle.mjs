// Makes the compiled command one of few files: Node takes 0.5 s of processor time to find and read the
// 700 that it and its packages are in. What tsc wrote stays for those who import Triptych.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = join(root, "dist", "src", "cli");

// The names of parts change with what is in them.
rmSync(join(folder, "parts"), { recursive: true, force: true });

await build({
  entryPoints: [join(root, "src", "cli", "main.ts")],
  outdir: folder,
  chunkNames: "parts/[name]-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  // Names stay, so that the trace of an error can be read.
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: "none",
  // These find files of their own by where they lie, or have parts that are no JavaScript.
  external: ["@11ty/*", "playwright-core", "lightningcss", "pagefind"],
  // Packages of the older kind ask for Node's own modules by `require`.
  banner: {
    js: 'import { createRequire as requireFrom } from "node:module";const require=requireFrom(import.meta.url);',
  },
});
