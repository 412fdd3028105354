import { type FoundTable, pipeTable, type Rule, sliced } from "./columns.ts";

const EDGE = /^ *\+(?:[-=:]+\+)+ *$/;

/**
 * The table that begins in a line, if it is drawn as a grid and no cell takes several columns or rows. What stands in
 * several blocks of a cell is divided by `<br>`. https://pandoc.org/MANUAL.html#extension-grid_tables
 */
export function gridTable(lines: readonly string[], at: number): FoundTable | undefined {
  const first = lines[at]!;
  if (!EDGE.test(first)) return undefined;
  let to = at + 1;
  while (to < lines.length && /^ *[|+]/.test(lines[to]!)) to++;
  const own = lines.slice(at, to);
  const edges = own.filter((line) => EDGE.test(line));
  const places = placesOf(first);
  const isEven = edges.every((edge) => placesOf(edge).join() === places.join()) && EDGE.test(own.at(-1)!);
  const isDrawn = own.every((line) => places.every((place) => /[|+]/.test(sliced(line, place, place + 1))));
  if (edges.length < 2 || EDGE.test(own[1]!) || !isEven || !isDrawn) return undefined;
  const rows = rowsOf(own).map((row) =>
    places
      .slice(1)
      .map((place, index) => cellText(row.map((line) => sliced(line, places[index]! + 1, place)))),
  );
  const ruled = edges.find((edge) => edge.includes("=")) ?? first;
  const hasHead = ruled.includes("=");
  const rules = places.slice(1).map((place, index) => ruleOf(sliced(ruled, places[index]! + 1, place)));
  const head = hasHead ? rows[0]! : rules.map(() => "");
  return { from: at, to, lines: pipeTable(head, rules, rows.slice(hasHead ? 1 : 0), places[0]!) };
}

function placesOf(edge: string): readonly number[] {
  return [...edge.matchAll(/\+/g)].map(({ index }) => index);
}

function rowsOf(own: readonly string[]): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const line of own)
    if (EDGE.test(line)) rows.push([]);
    else rows.at(-1)!.push(line);
  return rows.filter((row) => row.length > 0);
}

function cellText(lines: readonly string[]): string {
  let [text, isNext] = ["", false];
  for (const line of lines.map((each) => each.trim())) {
    if (line === "") isNext = text !== "";
    else if (isNext || (text !== "" && /^(?:[-*+]|\d+[.)])\s/.test(line))) {
      text += `<br>${line}`;
      isNext = false;
    } else text += text === "" ? line : ` ${line}`;
  }
  return text;
}

function ruleOf(edge: string): Rule {
  if (edge.startsWith(":")) return edge.endsWith(":") ? ":-:" : ":--";
  return edge.endsWith(":") ? "--:" : "---";
}
