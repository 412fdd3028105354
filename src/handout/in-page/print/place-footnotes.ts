/**
 * Lets each note be read where it is referred to: the reference owns it (`aria-owns`). What of a
 * note goes on overleaf belongs to its beginning.
 */
export function placeNotes(body: HTMLElement): void {
  const calls = new Map<string, HTMLElement>();
  for (const call of body.querySelectorAll<HTMLElement>(".note-call")) {
    const number = call.textContent?.trim() ?? "";
    if (!calls.has(number)) calls.set(number, call);
  }
  for (const note of body.querySelectorAll<HTMLElement>(".sheet-notes > .note")) {
    const { number = "" } = note.dataset;
    const isFirst = note.id !== "";
    if (!isFirst) note.id = `note-${number}-${note.closest<HTMLElement>(".sheet")?.dataset.page}`;
    const owner = isFirst ? calls.get(number) : body.querySelector<HTMLElement>(`#note-${number}`);
    if (owner) owner.setAttribute("aria-owns", `${owner.getAttribute("aria-owns") ?? ""} ${note.id}`.trim());
  }
}
