import { plain } from "../search-words/split-words.ts";

/** Finds the chips of experts by their names, where a question has very many. */
export function findChips(): void {
  const field = document.querySelector<HTMLInputElement>(".find-chips:not(.add-answer) input");
  const chips = [...document.querySelectorAll<HTMLElement>(".compare [data-expert], .elsewhere li a")];
  field?.addEventListener("input", () => {
    const words = typedWords(field.value);
    for (const chip of chips) {
      const name = plain(chip.textContent ?? "");
      chip.parentElement!.hidden = !words.every((word) => name.includes(word));
    }
    for (const group of document.querySelectorAll<HTMLElement>(".chip-group"))
      group.hidden = group.querySelector("li:not([hidden])") === null;
  });
}

/**
 * Finds experts in the matrix of very many by their names and affiliations, and puts them into groups by what
 * they hold on one of the questions.
 */
export function findExperts(): void {
  const tools = document.querySelector<HTMLFormElement>(".matrix-tools");
  const body = document.querySelector<HTMLTableSectionElement>(".matrix tbody");
  if (!tools || !body) return;
  const inPieces = piecewise<HTMLTableRowElement>();
  const rows = [...body.rows].map((row) => ({ row, name: plain(row.cells[0]!.textContent ?? "") }));
  const show = () => {
    const { find, group } = Object.fromEntries(new FormData(tools)) as Record<string, string>;
    const words = typedWords(find ?? "");
    const found = rows.filter(({ name }) => words.every((word) => name.includes(word)));
    const shown = group ? grouped(found, Number(group)) : found.map(({ row }) => row);
    inPieces(shown, (some, isFirst) => (isFirst ? body.replaceChildren(...some) : body.append(...some)));
    tools.querySelector("output")!.value = find ? `${found.length} / ${rows.length}` : "";
  };
  tools.addEventListener("input", show);
  tools.addEventListener("submit", (event) => event.preventDefault());
  // A browser fills fields again after a step back.
  addEventListener("pageshow", show);
}

/** So many rows are laid out in less than a frame. */
const ROWS_A_FRAME = 30;

/** Shows many things in pieces, one a frame, so that nobody waits for those out of sight. A new list ends the last. */
function piecewise<T>(): (all: readonly T[], show: (some: readonly T[], isFirst: boolean) => void) => void {
  let latest: readonly T[] = [];
  return (all, show) => {
    latest = all;
    const from = (start: number) => {
      if (latest !== all || (start > 0 && start >= all.length)) return;
      show(all.slice(start, start + ROWS_A_FRAME), start === 0);
      requestAnimationFrame(() => from(start + ROWS_A_FRAME));
    };
    from(0);
  };
}

interface Row {
  readonly row: HTMLTableRowElement;
  readonly name: string;
}

/** The rows under a row for each position of a column, the most frequent first; those with none at the end. */
function grouped(rows: readonly Row[], column: number): readonly HTMLTableRowElement[] {
  const groups = new Map<string, HTMLTableRowElement[]>();
  for (const { row } of rows) {
    const position = row.cells[column + 1]?.querySelector(".position")?.textContent?.trim() ?? "";
    const group = groups.get(position);
    if (group) group.push(row);
    else groups.set(position, [row]);
  }
  const order = [...groups].sort(
    ([a, one], [b, other]) => Number(a === "") - Number(b === "") || other.length - one.length,
  );
  return order.flatMap(([position, group]) => [headOf(position || "–", group), ...group]);
}

function headOf(position: string, group: readonly HTMLTableRowElement[]): HTMLTableRowElement {
  const row = document.createElement("tr");
  row.className = "group";
  const head = document.createElement("th");
  head.scope = "rowgroup";
  head.colSpan = group[0]!.cells.length;
  head.textContent = `${position} · ${group.length}`;
  row.append(head);
  return row;
}

/** The words that are looked for, as `plain` writes them: “Perez” finds “Pérez”. */
function typedWords(typed: string): readonly string[] {
  return plain(typed).trim().split(/\s+/);
}
