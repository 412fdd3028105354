import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { EnvironmentError } from "../diagnostics/environment-error.ts";
import { counted, countOf, formatForPeople } from "../diagnostics/format.ts";
import { visible, visibleLines } from "../diagnostics/visible.ts";
import { qrText } from "../markup/qr.ts";
import type { BuildEvents, BuildResult, OutputResult } from "../site/build-events.ts";
import type { PresentEvents } from "../site/present/present-talk.ts";
import { lengthText, olderLines } from "../site/result-text.ts";
import { sourceText } from "../site/serve/error-panel.ts";
import type { ServeEvents } from "../site/serve/serve-site.ts";

/** Most articles whose entries a report lists one by one. */
const LISTED = 3;

/** Tells on the terminal what a build does: with `times` how long stages took, with `all` every warning. */
export function buildReporter({ times, all }: { times: boolean; all: boolean }): BuildEvents {
  const line = progressLine();
  return {
    checked: (diagnostics) => print(diagnostics, all),
    progress: (article, pages) => line.show(progressOf(article, pages)),
    finished(result) {
      line.clear();
      process.stdout.write(`${reportOf(result)}\n${times ? timesOf(result) : ""}`);
    },
  };
}

/** Tells on the terminal what the development server does; with `all` every finding. */
export function serveReporter(all: boolean): ServeEvents & { remark(message: string): void } {
  const line = progressLine();
  let before = "";
  return {
    checked(diagnostics) {
      // What was told after the save before need not be told again.
      const text = JSON.stringify(diagnostics);
      if (text !== before) print(diagnostics, all);
      before = text;
    },
    progress: (article, pages) => line.show(progressOf(article, pages)),
    serving(address, networkAddress) {
      const keys = "Alt+click on a place opens its source in your editor; stop with Ctrl+C";
      process.stdout.write(`open ${address} (it is made again on every save)\n${keys}\n`);
      if (networkAddress === undefined) return;
      process.stdout.write(`on a phone in this network: ${networkAddress}\n${qrText(networkAddress)}\n`);
    },
    remark: (message) => void process.stderr.write(`${message}\n`),
    remade(outputs, ms) {
      line.clear();
      process.stdout.write(`${outputs.join(" and ")} made in ${seconds(ms)}\n`);
    },
    failed(error) {
      line.clear();
      process.stderr.write(`this could not be made, the last version stays: ${messageOf(error)}\n`);
    },
  };
}

/** Tells on the terminal what a presentation does; with `all` every finding. */
export function presentReporter(all: boolean): PresentEvents & { remark(message: string): void } {
  const line = progressLine();
  const remark = (message: string) => void process.stderr.write(`${message}\n`);
  return {
    checked: (diagnostics) => print(diagnostics, all),
    progress: (article, pages) => line.show(progressOf(article, pages)),
    presenting({ address, join, remote }, others) {
      line.clear();
      const lines = [`open ${address} (stop with Ctrl+C)`];
      if (join !== undefined && remote !== undefined) lines.push(...forPhones(join, remote, others));
      else lines.push("with --host, phones in this network can steer and vote");
      process.stdout.write(`${lines.join("\n")}\n`);
    },
    remark,
    failed: (error) => remark(messageOf(error)),
  };
}

function forPhones(join: string, remote: string, others: readonly string[]): readonly string[] {
  const more =
    others.length > 0
      ? [`this machine has other addresses, too: ${others.join(", ")} (--host <address>)`]
      : [];
  return [
    `the audience votes at ${join}`,
    ...more,
    `your phone as the remote, one device only: ${remote}`,
    qrText(remote),
  ];
}

function print(diagnostics: readonly Diagnostic[], all: boolean): void {
  if (diagnostics.length > 0) process.stderr.write(`${describe(diagnostics, all)}\n`);
}

function progressOf(article: string, pages: number): string {
  return `${visible(article)}: ${counted(pages, "page")} set`;
}

/** Findings as people read them, with a count at the end. */
export function describe(diagnostics: readonly Diagnostic[], all = false): string {
  return `${formatForPeople(diagnostics, sourceText, { all })}\n\n${countOf(diagnostics)}`;
}

/** What was built, where it is and how long each output took. */
export function reportOf({ folder: named, outputs, articles, ms, shard, older = [] }: BuildResult): string {
  const folder = visible(named).replace(/(?<=.)[/\\]+$/, "");
  const rows = outputs.map((output) => rowOf(output, folder));
  const next = shard
    ? `shard ${shard.number} of ${shard.of} is in ${folder}, for triptych join`
    : `open ${folder}/index.html`;
  const left = olderLines(older).map((line) => `  ${line}`);
  return [...rows, ...left, `  ${counted(articles, "article")} in ${seconds(ms)}: ${next}`].join("\n");
}

function rowOf(result: OutputResult, folder: string): string {
  const { name, ms, entries } = result;
  const paths = entries.map((entry) => `${folder}/${entry}`);
  const where = entries.length <= LISTED ? paths.join("  ") : counted(entries.length, "article");
  return `  ${name.padEnd(8)} ${lengthText(result).padEnd(12)} ${seconds(ms).padStart(7)}  ${where}`;
}

/** How long each stage took, in ms: `times: load 80 ms, cut 900 ms`. */
function timesOf({ outputs }: BuildResult): string {
  const stages = outputs.flatMap(({ times }) => [...times]);
  return stages.length > 0
    ? `times: ${stages.map(([name, ms]) => `${name} ${Math.round(ms)} ms`).join(", ")}\n`
    : "";
}

/** An error in words for a person: no stack trace, no class names. */
export function messageOf(error: unknown): string {
  if (error instanceof EnvironmentError) return error.message;
  return visibleLines(error instanceof Error ? error.message : String(error));
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
