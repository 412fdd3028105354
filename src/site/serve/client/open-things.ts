/** What is open on a page, and what has the focus. Things are named by `nameOf`. */
export interface OpenThings {
  readonly details: Readonly<Record<string, boolean>>;
  readonly focus: string | undefined;
  /** The words of the search, while its dialog is open. */
  readonly search: string | undefined;
}

/** What has the focus, and what is open. */
export function keepOpen(): OpenThings {
  const details = [...document.querySelectorAll("details")].map((each) => [nameOf(each), each.open] as const);
  const { activeElement: focus } = document;
  const search = document.querySelector<HTMLInputElement>("dialog.search[open] input[type=search]");
  return {
    details: Object.fromEntries(details),
    focus: focus && focus !== document.body ? nameOf(focus) : undefined,
    search: search?.value,
  };
}

/** Opens and closes what was open and closed, and gives the focus back. */
export function restoreOpen({ details, focus, search }: OpenThings): void {
  for (const each of document.querySelectorAll("details")) each.open = details[nameOf(each)] ?? each.open;
  if (search !== undefined) searchAgain(search);
  else if (focus !== undefined) giveFocus(focus);
}

/** A page may hide its text until its fonts are there (`reader/client/settle-fonts.ts`); in ms. */
const SETTLED = 2000;
const EACH = 100;

/** What is hidden loses the focus, so it is given again, unless the author has done something by then. */
function giveFocus(name: string): void {
  const give = () =>
    document.activeElement === document.body && elementNamed(name)?.focus({ preventScroll: true });
  give();
  const again = setInterval(give, EACH);
  const stop = () => clearInterval(again);
  setTimeout(stop, SETTLED);
  for (const type of ["keydown", "pointerdown"]) addEventListener(type, stop, { once: true });
}

function searchAgain(words: string): void {
  document.querySelector<HTMLElement>(".search-button")?.click();
  const field = document.querySelector<HTMLInputElement>("dialog.search input[type=search]");
  if (!field) return;
  field.value = words;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

/** An element by the nearest id, its tag, and which of that kind it is below that id: `why-rk details 0`. */
function nameOf(element: Element): string {
  if (element.id !== "") return `${element.id} `;
  const scope = element.parentElement?.closest("[id]");
  const alike = [...(scope ?? document).querySelectorAll(element.tagName)];
  return `${scope?.id ?? ""} ${element.tagName} ${alike.indexOf(element)}`;
}

function elementNamed(name: string): HTMLElement | undefined {
  const [id = "", tag = "", index = "0"] = name.split(" ");
  const scope = id === "" ? document : document.getElementById(id);
  if (tag === "") return scope instanceof HTMLElement ? scope : undefined;
  return scope?.querySelectorAll<HTMLElement>(tag)[Number(index)];
}
