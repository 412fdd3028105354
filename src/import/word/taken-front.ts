import type { Block, Heading } from "../../document/nodes.ts";
import { plainWords } from "../../document/plain-words.ts";
import type { ImportedMeta, Label } from "../imported.ts";

/** What stands above the text: title, subtitle, authors and date, by their styles. They go into the front matter. */
export function takenFront(blocks: readonly Block[]): {
  readonly meta: ImportedMeta;
  readonly labels: readonly Omit<Label, "place">[];
  readonly blocks: readonly Block[];
} {
  const [first] = blocks;
  const labels: Omit<Label, "place">[] = [];
  const meta: { title?: string; subtitle?: string; authors?: { name: string }[]; date?: string | undefined } =
    {};
  const rest = blocks.filter((block, index) => {
    const role = roleOf(block);
    const text = plainWords(block).replace(/\s+/g, " ").trim();
    if (role === "prompt-title") return void labels.push({ text, as: "mark" });
    if (index > 6 || text === "" || role === undefined) return true;
    if (role === "title" && meta.title === undefined && block === first) meta.title = text;
    else if (role === "subtitle" && meta.subtitle === undefined) meta.subtitle = text;
    else if (role === "date" && isoDate(text) !== undefined) meta.date = isoDate(text);
    else if (role === "author") meta.authors = [...(meta.authors ?? []), ...namesIn(text)];
    else return true;
    labels.push({ text, as: "meta" });
    return false;
  });
  return { meta: meta as ImportedMeta, labels, blocks: rest };
}

/** `2026-03-01` or `1 March 2026`; undefined for another text. In `03/04/2026` nothing says which is the month. */
function isoDate(text: string): string | undefined {
  const isClear =
    /^\d{4}-\d{2}-\d{2}$/.test(text) || /^(?=.*\p{L}{3})(?=.*\b\d{1,2}\b)(?=.*\b\d{4}\b)/u.test(text);
  const time = isClear ? Date.parse(`${text} UTC`) : Number.NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
}

function roleOf(block: Block): string | undefined {
  return (block as Heading & { readonly role?: string }).role;
}

/** `A. Ray, B. Lee and C. Poe`. */
function namesIn(text: string): { name: string }[] {
  return text
    .split(/\s*[,;]\s*|\s+(?:and|und|et|y|e|&)\s+/u)
    .filter((name) => name.trim() !== "")
    .map((name) => ({ name: name.trim() }));
}
