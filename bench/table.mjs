const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
const ratio = (value) => (Number.isFinite(value) ? `${value.toFixed(2)} ×` : "");

/** The results as a Markdown table; ratios are of Triptych's time for the same book in the same run. */
export function tableOf(results) {
  const ours = (questions) => results.find((row) => row.questions === questions && row.tool === "Triptych");
  const rows = results.map((row) => {
    if (row.failed) return `| ${row.questions} | ${row.tool} | failed: ${row.failed.slice(0, 60)} | | | | | |`;
    const base = ours(row.questions);
    return `| ${[
      row.questions,
      row.tool,
      row.pages,
      seconds(row.ms),
      base?.ms ? ratio(row.ms / base.ms) : "",
      seconds(row.cpu),
      base?.cpu ? ratio(row.cpu / base.cpu) : "",
      `${(row.ms / row.pages).toFixed(1)} ms`,
      Number.isFinite(row.print) ? seconds(row.print) : "",
      `${Math.round(row.peak)} MB`,
    ].join(" | ")} |`;
  });
  const head = "| questions | tool | pages | whole process | of Triptych's | processor time | of Triptych's | a page | printing | peak memory |";
  return [head, "|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|", ...rows, "", ...targets(results)].join("\n");
}

/** Each target with what was measured. */
function targets(results) {
  const sizes = [...new Set(results.map(({ questions }) => questions))].sort((a, b) => a - b);
  const of = (questions, tool) => results.find((row) => row.questions === questions && row.tool.startsWith(tool) && !row.failed);
  const [small, large] = [sizes[0], sizes.at(-1)];
  const perPage = (row) => row && row.ms / row.pages;
  const lines = [
    ["times faster than pagedjs-cli, small book (≥ 4)", of(small, "pagedjs")?.ms / of(small, "Triptych")?.ms],
    ["times faster than pagedjs-cli, large book (≥ 8)", of(large, "pagedjs")?.ms / of(large, "Triptych")?.ms],
    ["the same by processor time, small book", of(small, "pagedjs")?.cpu / of(small, "Triptych")?.cpu],
    ["the same by processor time, large book", of(large, "pagedjs")?.cpu / of(large, "Triptych")?.cpu],
    ["time a page, large to small (≤ 1.3)", perPage(of(large, "Triptych")) / perPage(of(small, "Triptych"))],
    ["printing, to Chromium's own (≤ 2), large book", of(large, "Triptych")?.print / of(large, "Chromium")?.print],
    ["peak memory in GB, large book (≤ 2.5)", of(large, "Triptych")?.peak / 1024],
  ];
  return lines.filter(([, value]) => Number.isFinite(value)).map(([name, value]) => `- ${name}: **${value.toFixed(2)}**`);
}
