/** Makes a link to an answer a button that shows and hides this expert's answers; gives the button. */
export function compareButton(link: HTMLAnchorElement, slug: string): HTMLButtonElement {
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "chip", title: link.title });
  button.dataset.expert = slug;
  button.append(...link.childNodes);
  link.replaceWith(button);
  return button;
}
