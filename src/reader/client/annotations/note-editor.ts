import { smallButton } from "../button.ts";
import { words } from "../words.ts";

/** Asks for a note on a quotation, in a dialog; `save` gets its text. Nothing happens when it is cancelled. */
export function editNote(quotation: string, before: string, save: (note: string) => void): void {
  const dialog = document.createElement("dialog");
  dialog.className = "note-editor";
  dialog.setAttribute("aria-label", words().myNote ?? "");
  const form = document.createElement("form");
  form.method = "dialog";
  const quote = document.createElement("blockquote");
  quote.textContent = quotation;
  const label = document.createElement("label");
  const field = document.createElement("textarea");
  field.rows = 5;
  field.dir = "auto";
  field.value = before;
  label.append(words().myNote ?? "", field);
  const keep = smallButton(words().save, () => dialog.close("save"));
  form.append(
    quote,
    label,
    keep,
    smallButton(words().cancel, () => dialog.close()),
  );
  // As in most fields for messages: Enter alone begins a line.
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) dialog.close("save");
  });
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  dialog.append(form);
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (dialog.returnValue === "save") save(field.value.trim());
  });
  document.body.append(dialog);
  dialog.showModal();
  field.focus();
}
