/** Fills the menu of the bar with those who answer on this page: each leads to their answer. */
export function speakers(): void {
  const menu = document.querySelector(".speakers");
  if (!menu) return;
  const list = document.createElement("ul");
  list.className = "plain speakers-body";
  for (const { id, dataset } of document.querySelectorAll<HTMLElement>("main .answer[data-colour]")) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    item.dataset.colour = dataset.colour;
    link.href = `#${encodeURIComponent(id)}`;
    link.textContent = document.querySelector(`#${CSS.escape(id)} .speaker a`)?.textContent ?? "";
    item.append(link);
    list.append(item);
  }
  menu.append(list);
}
