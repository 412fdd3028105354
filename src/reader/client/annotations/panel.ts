import { smallButton } from "../button.ts";
import { saveFile } from "../save-file.ts";
import { words } from "../words.ts";
import type { Annotation } from "./annotation.ts";

/** What the list of annotations shows, and what it can do. */
export interface PanelSource {
  /** The annotations by groups, each with its heading; empty groups are left out. */
  groups(): readonly { readonly heading: string; readonly annotations: readonly Annotation[] }[];
  /** What the reader must know: what is not kept, what cannot be read. */
  warnings(): readonly string[];
  /** What was kept before and cannot be read. */
  unreadable(): string | undefined;
  href(annotation: Annotation): string;
  edit(annotation: Annotation, note: string): void;
  remove(annotation: Annotation): void;
  restore(annotation: Annotation): void;
  files(): readonly {
    readonly label: string;
    readonly name: string;
    readonly type: string;
    text(): string;
  }[];
  /** Takes annotations from the text of a file; gives how many there were. */
  read(text: string): number;
}

/** The list of annotations: a dialog that is filled each time it opens, and after each change. */
export function annotationPanel(source: PanelSource): { open(): void; refresh(): void } {
  const dialog = document.createElement("dialog");
  dialog.className = "annotations";
  dialog.setAttribute("aria-label", words().myNotes ?? "");
  const [list, status] = [document.createElement("div"), document.createElement("p")];
  status.className = "annotations-status";
  status.setAttribute("role", "status");
  dialog.append(
    head(dialog),
    status,
    list,
    foot(source, (text) => say(status, text)),
  );
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  const fill = () => list.replaceChildren(...contents(source, status, dialog));
  document.body.append(dialog);
  return {
    open() {
      say(status, "");
      fill();
      dialog.showModal();
    },
    refresh() {
      if (dialog.open) fill();
    },
  };
}

function head(dialog: HTMLDialogElement): HTMLElement {
  const header = document.createElement("header");
  header.append(
    element("h2", words().myNotes),
    smallButton(words().close, () => dialog.close()),
  );
  return header;
}

function contents(
  source: PanelSource,
  status: HTMLElement,
  dialog: HTMLDialogElement,
): readonly HTMLElement[] {
  const groups = source.groups().filter(({ annotations }) => annotations.length > 0);
  const warnings = source.warnings().map((text) => element("p", text, "annotations-warning"));
  const unreadable = source.unreadable();
  if (unreadable !== undefined)
    warnings.push(smallButton(words().download, () => saveFile("notes.txt", "text/plain", unreadable)));
  if (groups.length === 0) return [...warnings, element("p", words().notesHint, "annotations-hint")];
  return [
    ...warnings,
    ...groups.flatMap(({ heading, annotations }) => {
      const list = document.createElement("ul");
      list.className = "plain";
      list.append(...annotations.map((each) => entry(each, source, status, dialog)));
      return [element("h3", heading), list];
    }),
    element("p", words().notesKept, "annotations-hint"),
  ];
}

function entry(
  annotation: Annotation,
  source: PanelSource,
  status: HTMLElement,
  dialog: HTMLDialogElement,
): HTMLElement {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = source.href(annotation);
  link.textContent = annotation.said;
  link.addEventListener("click", () => dialog.close());
  const quote = document.createElement("blockquote");
  quote.dir = "auto";
  quote.append(link);
  const buttons = document.createElement("p");
  buttons.append(
    smallButton(words()[annotation.note === "" ? "addNote" : "edit"], () =>
      editIn(item, annotation, source, () => {
        const before = entry(annotation, source, status, dialog);
        item.replaceWith(before);
        before.querySelector("a")?.focus();
      }),
    ),
    smallButton(words().remove, () => {
      source.remove(annotation);
      say(status, `${words().removed} `, () => source.restore(annotation));
    }),
  );
  item.dataset.annotation = annotation.id;
  item.append(element("p", annotation.heading, "annotations-place"), quote);
  if (annotation.note !== "") item.append(element("p", annotation.note, "annotations-note"));
  item.append(buttons);
  return item;
}

/** Puts a field for the note in place of the note. */
function editIn(item: HTMLElement, annotation: Annotation, source: PanelSource, redraw: () => void): void {
  const label = document.createElement("label");
  const field = document.createElement("textarea");
  field.rows = 4;
  field.dir = "auto";
  field.value = annotation.note;
  label.append(words().myNote ?? "", field);
  item.querySelector(".annotations-note")?.remove();
  const buttons = document.createElement("p");
  buttons.append(
    smallButton(words().save, () => {
      const list = item.parentElement?.parentElement;
      source.edit(annotation, field.value.trim());
      // The list is a new one by now.
      list?.querySelector<HTMLElement>(`[data-annotation="${CSS.escape(annotation.id)}"] a`)?.focus();
    }),
    smallButton(words().cancel, redraw),
  );
  item.lastElementChild?.replaceWith(label, buttons);
  field.focus();
}

function foot(source: PanelSource, tell: (text: string) => void): HTMLElement {
  const footer = document.createElement("footer");
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".json,.jsonld,application/json,application/ld+json";
  input.hidden = true;
  input.addEventListener("change", async () => {
    const text = await input.files?.[0]?.text();
    input.value = "";
    if (text === undefined) return;
    const count = source.read(text);
    tell(count > 0 ? `${words().imported}: ${count}` : (words().notImported ?? ""));
  });
  const save = document.createElement("p");
  save.append(
    element("span", `${words().exportNotes}:`),
    ...source
      .files()
      .map(({ label, name, type, text }) => smallButton(label, () => saveFile(name, type, text()))),
  );
  footer.append(
    save,
    smallButton(words().importNotes, () => input.click()),
    input,
  );
  return footer;
}

/** Says something in the panel, with a button that takes it back. */
function say(status: HTMLElement, text: string, undo?: () => void): void {
  status.textContent = text;
  if (!undo) return;
  const button = smallButton(words().undo, () => {
    status.textContent = "";
    undo();
  });
  status.append(button);
  button.focus();
}

function element(tag: string, text: string | undefined, className = ""): HTMLElement {
  const made = document.createElement(tag);
  if (className !== "") made.className = className;
  made.textContent = text ?? "";
  made.dir = "auto";
  return made;
}
