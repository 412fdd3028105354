import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { bundleAsync, type TransformResult } from "lightningcss";
import { packageRoot } from "./package-root.ts";

/** A style sheet with all it imports, and the files it refers to. */
export interface BundledCss {
  readonly css: string;
  /** Fonts by the name under which the CSS asks for them (`fonts/…woff2`), with their path on disk. */
  readonly fonts: ReadonlyMap<string, string>;
}

/** Browsers that the nesting, layers and colours of the style sheets are kept for. */
const MODERN = { chrome: 112 << 16, firefox: 117 << 16, safari: (16 << 16) | (5 << 8) };

const require = createRequire(join(packageRoot, "package.json"));

/** What was bundled: the style sheets of the package stay as they are while a process runs. */
const BUNDLED = new Map<string, Promise<BundledCss>>();

/**
 * Bundles a style sheet of `styles/` with its imports (relative ones, and packages by name), and
 * changes the addresses of fonts to `fonts/…`. `lower` also rewrites nesting and other new syntax for
 * old CSS parsers. Each is bundled once. Rejects when the style sheet cannot be read.
 */
export function bundleCss(name: string, { lower = false, minify = true } = {}): Promise<BundledCss> {
  const key = JSON.stringify([name, lower, minify]);
  const bundled = BUNDLED.get(key) ?? bundle(name, lower, minify);
  BUNDLED.set(key, bundled);
  // What failed may succeed the next time.
  bundled.catch(() => BUNDLED.delete(key));
  return bundled;
}

async function bundle(name: string, lower: boolean, minify: boolean): Promise<BundledCss> {
  const fonts = new Map<string, string>();
  const result: TransformResult = await bundleAsync({
    filename: join(packageRoot, "styles", name),
    minify,
    targets: lower ? { chrome: 100 << 16 } : MODERN,
    resolver: {
      read: (file) => readFileSync(file, "utf8"),
      resolve: (specifier, from) =>
        specifier.startsWith(".") ? resolve(dirname(from), specifier) : installed(specifier),
    },
    visitor: {
      Url(url) {
        if (!url.url.endsWith(".woff2")) return url;
        const file = basename(url.url);
        fonts.set(`fonts/${file}`, fontPath(url.url));
        return { ...url, url: `fonts/${file}` };
      },
    },
  });
  return { css: new TextDecoder().decode(result.code), fonts };
}

/**
 * The path of a font. Our own style sheets name it by package, or as `dist/fonts/…`; those of Fontsource
 * name it relative to themselves, with the package in the file's name (`source-sans-3-latin-wght-normal`).
 */
function fontPath(url: string): string {
  if (!url.startsWith(".")) return installed(url);
  const file = basename(url);
  const family = file.replace(/-(cyrillic|greek|latin|vietnamese)-.*$/, "");
  const isVariable = /-(opsz|standard|wght)-/.test(file);
  return installed(`${isVariable ? "@fontsource-variable" : "@fontsource"}/${family}/files/${file}`);
}

/** The path of a file in a package, or of one in our `dist/`, where `npm run compile` copies some. */
function installed(specifier: string): string {
  return specifier.startsWith("dist/") ? join(packageRoot, specifier) : require.resolve(specifier);
}
