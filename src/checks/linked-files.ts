import { suggest } from "../diagnostics/suggest.ts";
import { addressKind, splitLink } from "../prose/address.ts";
import type { Check } from "./check.ts";

/** Every link to a file leads to one that can be copied into the site. What is to be said of one is said once. */
export const linkedFileExists: Check = (article, report, context) => {
  const told = new Set<string>();
  for (const { href, span } of article.links) {
    if (addressKind(href) !== "file") continue;
    const { path } = splitLink(href);
    if (path === "") {
      report(
        "link/file-missing",
        span,
        "the link has no address",
        "write it in the parentheses: [words](data.csv)",
      );
      continue;
    }
    const { state, names, note } = context.file(href);
    if (note && !told.has(path)) report("link/active", span, note.message, note.hint);
    told.add(path);
    switch (state.state) {
      case "found":
        break;
      case "missing":
        report("link/file-missing", span, `there is no file “${path}”`, hintFor(path, names));
        break;
      case "unreadable":
        report("link/file-missing", span, `the file “${path}” cannot be copied: ${state.why}`, state.hint);
        break;
      case "outside": {
        const message = `“${path}” is not copied and the words have no link: ${state.why}`;
        report("link/outside", span, message, `${state.hint}; or link to its address on the web`);
        break;
      }
      default:
        state satisfies never;
    }
  }
};

/** Capital letters count on most servers, though not on every author's machine. */
function hintFor(path: string, names: readonly string[]): string {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const meant = suggest(path.slice(folder.length), names);
  return meant
    ? `did you mean “${folder}${meant}”?`
    : "paths are relative to the article's folder; check the spelling and the capital letters";
}
