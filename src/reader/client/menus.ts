/** What opens from the bar. Of the contents, only where they do not stand beside the text. */
const MENUS = ".settings, .speakers, .contents > details";

/** Makes what opens from the bar close as menus do: by Escape, by a click elsewhere, by following a link in it. */
export function menus(): void {
  const all = document.querySelectorAll<HTMLDetailsElement>(MENUS);
  addEventListener("click", ({ target }) => {
    for (const menu of all)
      if (!menu.contains(target as Node) || (target as Element).closest("a")) menu.open = false;
  });
  for (const menu of all)
    menu.addEventListener("keydown", ({ key }) => {
      if (key !== "Escape" || !menu.open) return;
      menu.open = false;
      menu.querySelector("summary")?.focus();
    });
}
