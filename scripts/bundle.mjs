// Bundles the command and the library, with most of the packages they need, into few files in dist/:
// Node takes 0.5 s of processor time to find and read the 700 files that all of it consists of. Both
// share their chunks, so that each module is there once. A package that is bundled is a
// devDependency; one that is not is a dependency.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";
import { licensesOf } from "./licenses.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");

/** Code and fonts that get into the package without passing this script, see package.json and vendor.mjs. */
const VENDORED = ["@orama/stemmers", "minisearch", "reveal.js", "source-serif", ...notoFonts()];

function notoFonts() {
  const { devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return Object.keys(devDependencies).filter((name) => name.startsWith("@fontsource/noto-"));
}

/** The metrics of the fonts that every PDF reader has, 0.1 MB packed: Triptych writes no text into PDFs. */
const withoutStandardFonts = {
  name: "without-standard-fonts",
  setup({ onLoad }) {
    onLoad({ filter: /standard-fonts[\\/][A-Z].*\.compressed\.json$/ }, () => ({
      contents: 'export default ""',
    }));
  },
};

/**
 * What pdf-lib and htmlparser2 need for writing HTML and XMP, for forms, for drawing SVG and its colours, for
 * PNG images, for getting the text of pages and for encryption: packages, and files of pdf-lib. Triptych does
 * none of that; a call would throw.
 */
const UNUSED = {
  "html-entities": ["encode", "decode"],
  "dom-serializer": ["default", "render"],
  culori: ["converter"],
  "node-html-better-parser": ["parse", "NodeType"],
  "./form/PDFForm.js": ["default"],
  "./svg.js": ["combineMatrix", "drawSvg", "transformationToMatrix"],
  "./embedders/PngEmbedder.js": ["default"],
  "./extraction/extractPageContents.js": ["extractPageContents"],
  "../core/crypto.js": ["CipherTransformFactory"],
  "../core/security/PDFSecurity.js": ["default", "generateRandomFileId"],
  "./security/PDFSecurity.js": ["default"],
};

const withoutUnused = {
  name: "without-unused",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`^(${Object.keys(UNUSED).join("|")})$`) }, ({ path, importer }) =>
      !path.startsWith(".") || importer.includes("pdf-lib") ? { path, namespace: "unused" } : undefined,
    );
    onLoad({ filter: /.*/, namespace: "unused" }, ({ path }) => ({
      contents: UNUSED[path].map((name) => unusedExport(path, name)).join("\n"),
    }));
  },
};

/** markdown-it takes the names of characters from the same tables as htmlparser2, which has a newer release of them. */
const oneTableOfNames = {
  name: "one-table-of-names",
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^entities$/ }, ({ importer, kind }) =>
      /node_modules[\\/]markdown-it[\\/]/.test(importer)
        ? resolve("entities/decode", { kind, resolveDir: join(root, "node_modules", "htmlparser2") })
        : undefined,
    );
  },
};

/** JSZip takes a copy of Node's streams from npm, for browsers and for Node before 1.0. */
const ownStreams = {
  name: "own-streams",
  setup({ onResolve }) {
    onResolve({ filter: /^readable-stream$/ }, () => ({ path: "node:stream", external: true }));
  },
};

/** Pictures in the code of pptxgenjs that stand for films, 0.05 MB packed: Triptych gives it pictures only. */
const PLACEHOLDERS = /'data:image\/png;base64,[^']{2000,}'/g;

/** Short names in the code of packages. Ours keep their names, so that the trace of an error can be read. */
const shortNamesInPackages = {
  name: "short-names-in-packages",
  setup({ onLoad }) {
    onLoad({ filter: /node_modules[\\/].*\.m?js$/ }, async ({ path }) => {
      const text = readFileSync(path, "utf8");
      const needed = path.includes("pptxgenjs") ? text.replace(PLACEHOLDERS, "''") : text;
      const { code } = await transform(needed, { minifyIdentifiers: true });
      return { contents: code };
    });
  },
};

/** A function that throws; of culori, which pdf-lib asks for a converter while it loads, one that makes it. */
function unusedExport(path, name) {
  const fails = `() => { throw new Error("${path} is not in the package"); }`;
  return `export ${name === "default" ? "default" : `const ${name} =`} ${name === "converter" ? `() => ${fails}` : fails};`;
}

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: { "cli/main": "src/cli/main.ts", index: "src/index.ts" },
  outdir: dist,
  chunkNames: "chunks/[name]-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: "none",
  metafile: true,
  plugins: [withoutStandardFonts, withoutUnused, oneTableOfNames, ownStreams, shortNamesInPackages],
  // These find files of their own by where they lie, have parts that are no JavaScript, are loaded by
  // `require` when they are first needed, or are mostly tables that would make the package larger.
  // citeproc and what draws diagrams have another kind of licence.
  external: [
    "@11ty/*",
    "@citation-js/*",
    "beautiful-mermaid",
    "citeproc",
    "csv-parse",
    "lightningcss",
    "markdown-it-emoji",
    "pagefind",
    "playwright-core",
    "temml",
  ],
  // Packages of the older kind ask for Node's own modules by `require`.
  banner: {
    js: 'import { createRequire as requireFrom } from "node:module";const require=requireFrom(import.meta.url);',
  },
});

const bundled = Object.keys(metafile.inputs).flatMap(
  (path) => path.match(/node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1] ?? [],
);
writeFileSync(join(dist, "THIRD-PARTY.txt"), licensesOf(root, [...new Set([...bundled, ...VENDORED])]));
