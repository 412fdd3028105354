import { encode } from "uqr";
import { escapeHtml } from "../markup/html.ts";

/**
 * A QR code as a link to the address it holds: for paper and for screen. `label` says to those who
 * cannot see it where it leads. One path, so that it prints sharp and in few bytes.
 */
export function qrHtml(address: string, label: string): string {
  const { size, data } = encode(address, { border: 0, ecc: "M" });
  const runs = data.flatMap((row, y) =>
    runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
  );
  const name = escapeHtml(label);
  return `<a class="qr" href="${escapeHtml(address)}"><svg role="img" aria-label="${name}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${runs.join("")}"/></svg></a>`;
}

/** Where black modules stand in a row: each run's start and length. */
function runsOf(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  row.forEach((black, x) => {
    if (!black) return;
    if (row[x - 1]) runs.at(-1)![1]++;
    else runs.push([x, 1]);
  });
  return runs;
}
