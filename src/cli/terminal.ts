import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { EnvironmentError } from "../diagnostics/environment-error.ts";
import { countOf, formatForPeople } from "../diagnostics/format.ts";
import type { BuildEvents, BuildResult } from "../site/events.ts";
import { sourceText } from "../site/mistakes.ts";

/** Most articles whose doors a report lists one by one. */
const LISTED = 3;

/** Tells on the terminal what a build does. Progress is shown on a terminal only, never in a log. */
export function terminalEvents({ times = false } = {}): BuildEvents {
  const line = progressLine();
  return {
    checked: (diagnostics) => {
      if (diagnostics.length > 0) process.stderr.write(`${describe(diagnostics)}\n`);
    },
    progress: (article, pages) =>
      line.show(`${article}: ${pages} handout ${pages === 1 ? "page" : "pages"} set`),
    serving: (address) => {
      process.stdout.write(`see it at ${address} (made anew on every save; stop with Ctrl+C)\n`);
    },
    remade: (outputs, ms) => {
      line.clear();
      process.stdout.write(`${outputs.join(" and ")} made in ${seconds(ms)}\n`);
    },
    failed: (error) => {
      line.clear();
      process.stderr.write(`the handout could not be set, the last one stays: ${messageOf(error)}\n`);
    },
    finished: (result) => {
      line.clear();
      process.stdout.write(`${reportOf(result)}\n${times ? timesOf(result) : ""}`);
    },
  };
}

/** Findings as people read them, with a count at the end. */
export function describe(diagnostics: readonly Diagnostic[]): string {
  return `${formatForPeople(diagnostics, sourceText)}\n\n${countOf(diagnostics)}`;
}

/** What was built, where it is and how long each output took. */
export function reportOf({ folder, outputs, articles, ms }: BuildResult): string {
  const rows = outputs.map(({ name, summary, ms: spent, doors }) => {
    const where =
      doors.length <= LISTED
        ? doors.map((door) => `${folder}/${door}`).join("  ")
        : `${doors.length} articles`;
    return `  ${name.padEnd(8)} ${summary.slice(0, 24).padEnd(12)} ${seconds(spent).padStart(7)}  ${where}`;
  });
  const count = `${articles} ${articles === 1 ? "article" : "articles"}`;
  return [...rows, `  ${count} in ${seconds(ms)}: open ${folder}/index.html`].join("\n");
}

/** How long each stage of each handout took, in ms: `times: load 80 ms, cut 900 ms`. */
function timesOf({ outputs }: BuildResult): string {
  return outputs
    .flatMap(({ times }) => times)
    .map((stages) => Object.entries(stages).map(([name, ms]) => `${name} ${Math.round(ms)} ms`))
    .map((stages) => `times: ${stages.join(", ")}\n`)
    .join("");
}

/** An error in words for a person: no stack trace, no class names. */
export function messageOf(error: unknown): string {
  if (error instanceof EnvironmentError) return error.message;
  return error instanceof Error ? error.message : String(error);
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

/** One line that is written over again and again; silent where output is not a terminal. */
function progressLine() {
  const { stderr } = process;
  let shown = false;
  return {
    show(text: string) {
      if (!stderr.isTTY) return;
      stderr.write(`\r\x1b[2K${text.slice(0, (stderr.columns ?? 80) - 1)}`);
      shown = true;
    },
    clear() {
      if (shown) stderr.write("\r\x1b[2K");
      shown = false;
    },
  };
}
