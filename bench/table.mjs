const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
const ratio = (value) => (Number.isFinite(value) ? `${value.toFixed(2)} ×` : "");

/** The results as a Markdown table; ratios are of Triptych's time for the same book in the same run. */
export function tableOf(results) {
  const rows = results.map((row) => {
    const what = `${row.book}, ${row.questions} questions | ${row.tool}`;
    if (row.failed) return `| ${what} | failed: ${row.failed.slice(0, 60)} | | | | | |`;
    const base = rowOf(results, row, "Triptych");
    return `| ${[
      what,
      row.pages,
      seconds(row.ms),
      base?.ms ? ratio(row.ms / base.ms) : "",
      seconds(row.cpu),
      base?.cpu ? ratio(row.cpu / base.cpu) : "",
      `${(row.ms / row.pages).toFixed(1)} ms`,
      Number.isFinite(row.print) ? seconds(row.print) : "",
      `${Math.round(row.peak)} MB`,
      `${row.megabytes.toFixed(1)} MB`,
    ].join(" | ")} |`;
  });
  const head = "| book | tool | pages | whole process | of Triptych's | processor time | of Triptych's | a page | printing | peak memory | file |";
  return [head, "|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|", ...rows, "", ...targets(results)].join("\n");
}

/** What a tool made of the same book in the same size, unless it failed. */
function rowOf(results, { book, questions }, tool) {
  return results.find((row) => row.book === book && row.questions === questions && row.tool.startsWith(tool) && !row.failed);
}

/** What is asked of Triptych for each book and size: see docs/performance.md. */
const TARGETS = {
  "prose 80": { faster: 3.5, own: 2.2, cpu: 2 },
  "prose 320": { faster: 10, own: 2.2, cpu: 2 },
  "code 400": { faster: 5, own: 3 },
  "apparatus 100": { faster: 5, own: 3 },
};
const MOST_GIGABYTES = 1.5;

/** Each target with what was measured. */
function targets(results) {
  return results.flatMap((row) => {
    if (row.tool !== "Triptych" || row.failed) return [];
    const book = `${row.book} ${row.questions}`;
    const peer = rowOf(results, row, "pagedjs");
    const own = rowOf(results, row, "Chromium");
    const asked = TARGETS[book];
    const lines = [
      ["times faster than pagedjs-cli", peer?.ms / row.ms, asked && `≥ ${asked.faster}`],
      ["the same by processor time", peer?.cpu / row.cpu],
      ["time to that of Chromium's own printing", row.ms / own?.ms, asked && `≤ ${asked.own}`],
      ["the same by processor time", row.cpu / own?.cpu, asked?.cpu && `≤ ${asked.cpu}`],
      ["peak memory in GB", row.peak / 1024, `≤ ${MOST_GIGABYTES}`],
    ];
    return lines
      .filter(([, value]) => Number.isFinite(value))
      .map(([name, value, target]) => `- ${book}: ${name}${target ? ` (${target})` : ""}: **${value.toFixed(2)}**`);
  });
}
