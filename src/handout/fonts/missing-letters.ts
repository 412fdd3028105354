import { codeOf, type ScriptPackages, scriptPackages } from "../../assets/fonts/script-packages.ts";
import type { Report } from "../../diagnostics/report.ts";
import type { Article } from "../../model/article.ts";
import { lineSpan, type Span } from "../../model/span.ts";
import { UNKNOWN } from "../../pdf/read/compare-print.ts";

/** How many letters a message shows with their numbers. */
const SHOWN = 5;

/** Letters of one script that no font has; `script` is undefined when no package is known that has them. */
interface Missing {
  readonly script: ScriptPackages | undefined;
  readonly letters: readonly string[];
}

/** Where a finding can be placed. */
interface Places {
  /** The article's text; undefined when it cannot be read. */
  readonly source: string | undefined;
  /** Where letters are that came into the page from another file or as a number (`&#x6771;`). */
  readonly elsewhere: Span;
}

/**
 * Reports the letters that are printed as empty boxes (`boxes`): one finding for each script, at the first
 * of its letters in the source, with the line that installs a font.
 */
export function reportMissingLetters(
  { meta, file, images }: Pick<Article, "meta" | "file" | "images">,
  boxes: string,
  { source, elsewhere }: Places,
  report: Report,
): void {
  if (boxes.includes(UNKNOWN)) {
    const drawing = images.find(({ src }) => /\.svg$/i.test(src));
    report("text/no-glyph", drawing?.span ?? elsewhere, IN_DRAWING, FOR_DRAWINGS);
  }
  for (const { script, letters } of byScript(boxes.replaceAll(UNKNOWN, ""), meta.lang)) {
    const span = firstOf(letters, source) ?? elsewhere;
    const named = letters.slice(0, SHOWN).map((letter) => `${letter} (${codeOf(letter)})`);
    const more = letters.length > SHOWN ? ` and ${letters.length - SHOWN} more` : "";
    const what = script ? `${script.name} letters` : "letters";
    const message = `no font has the ${what} “${named.join(", ")}”${more}, so they are printed as empty boxes`;
    report("text/no-glyph", span, message, script ? installLine(script, file) : ANY_FONT);
  }
}

const IN_DRAWING =
  "no font of this machine has some letters in a drawing or formula, so they are printed as empty boxes";
const FOR_DRAWINGS =
  "install a font in the system that has them (images do not see fonts of packages), or turn the text of the drawing into outlines";
const ANY_FONT = "install a font that has them, for example one of the Noto fonts, and build again";

function installLine({ serif, sans }: ScriptPackages, file: string): string {
  const packages = [...new Set([serif, sans])].map((name) => `@fontsource/${name}`);
  return `install a font in the folder of ${file} or above it, and build again: npm install ${packages.join(" ")}`;
}

/** What a font leaves out without a word: joiners, selectors of a form. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\s\u0000-\u007f]/u;

function byScript(boxes: string, lang: string): readonly Missing[] {
  const letters = [...new Set(boxes)].filter((letter) => !INVISIBLE.test(letter));
  const scripts = scriptPackages(lang, letters.join(""));
  const found = new Map<ScriptPackages | undefined, string[]>();
  for (const letter of letters) {
    const script = scripts.find((each) => each.letters.test(letter));
    found.set(script, [...(found.get(script) ?? []), letter]);
  }
  return [...found].map(([script, own]) => ({ script, letters: own }));
}

/** The first place of one of the letters in a text. */
function firstOf(letters: readonly string[], source: string | undefined): Span | undefined {
  const places = letters.map((letter) => source?.indexOf(letter) ?? -1).filter((at) => at >= 0);
  if (source === undefined || places.length === 0) return undefined;
  const before = source.slice(0, Math.min(...places)).split("\n");
  const column = before.at(-1)!.length + 1;
  return { ...lineSpan(before.length), column, endColumn: column };
}
