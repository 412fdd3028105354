/** A small button with a text, which is told itself when it is clicked. */
export function smallButton(text: string | undefined, onClick: (button: HTMLElement) => void): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "small-button";
  button.textContent = text ?? "";
  button.addEventListener("click", () => onClick(button));
  return button;
}
