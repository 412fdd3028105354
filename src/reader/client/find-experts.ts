import { plain } from "../search-words/split-words.ts";

/** Finds the chips of experts by their names, where a question has very many. */
export function findChips(): void {
  const field = document.querySelector<HTMLInputElement>(".find-chips input");
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
  const rows = [...body.rows].map((row) => ({ row, name: plain(row.cells[0]!.textContent ?? "") }));
  const show = () => {
    const { find, group } = Object.fromEntries(new FormData(tools)) as Record<string, string>;
    const words = typedWords(find ?? "");
    const found = rows.filter(({ name }) => words.every((word) => name.includes(word)));
    const shown = group ? grouped(found, Number(group)) : found.map(({ row }) => row);
    body.replaceChildren(...shown);
    tools.querySelector("output")!.value = find ? `${found.length} / ${rows.length}` : "";
  };
  tools.addEventListener("input", show);
  tools.addEventListener("submit", (event) => event.preventDefault());
  // A browser fills fields again after a step back.
  addEventListener("pageshow", show);
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
