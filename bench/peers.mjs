import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "..");
const isRoot = process.getuid?.() === 0;

/**
 * The tools in the order in which they run: name, whether it needs a package of bench/package.json,
 * and the command that sets a book from `folder` into `out` with the browser at `chromium`.
 * WeasyPrint is missing: it is a Python program and what npm has under its name is a wrapper.
 */
export const TOOLS = [
  {
    name: "Chromium's own printing",
    command: ({ chromium, folder, out }) => ["node", join(here, "floor.mjs"), chromium, join(folder, "plain.html"), out],
  },
  {
    name: "Triptych",
    command: ({ chromium, folder, out }) =>
      ["node", join(root, "dist/cli/main.js"), "build", join(folder, "book.md"), "--only", "handout", "--no-cache", "--times", "--chromium", chromium, "-o", `${out}.site`],
    made: (out) => `${out}.site/book/handout.pdf`,
  },
  {
    name: "pagedjs-cli 0.4.3",
    package: "pagedjs-cli",
    command: ({ folder, out }) =>
      ["node", join(here, "node_modules/pagedjs-cli/src/cli.js"), join(folder, "paged.html"), "-o", out, ...(isRoot ? ["--browserArgs", "--no-sandbox"] : [])],
    env: ({ chromium }) => ({ PUPPETEER_EXECUTABLE_PATH: chromium }),
  },
  {
    name: "Vivliostyle CLI 9.7.1",
    package: "@vivliostyle/cli",
    smallOnly: true,
    command: ({ chromium, folder, out }) =>
      ["node", join(here, "node_modules/@vivliostyle/cli/dist/cli.js"), "build", join(folder, "paged.html"), "-o", out, "--executable-browser", chromium, "--timeout", "900", ...(isRoot ? ["--no-sandbox"] : [])],
  },
];
