/**
 * Copies text, and says on `button` that it is done: in sight for a moment, and to screen readers.
 * From disk, and where the browser refuses, nothing happens and nothing is said.
 */
export async function copy(text: string, button: HTMLElement, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    return;
  }
  tell(done);
  if (button.dataset.before === undefined) button.dataset.before = button.textContent;
  button.textContent = button.matches(".permalink") ? "✓" : done;
  setTimeout(() => {
    button.textContent = button.dataset.before ?? "";
  }, 1500);
}

/** Tells screen readers. The element must be there before its text changes, so it stays. */
function tell(message: string): void {
  let status = document.querySelector<HTMLElement>(".status");
  if (!status) {
    status = document.createElement("div");
    status.className = "status hidden";
    status.setAttribute("role", "status");
    document.body.append(status);
  }
  const place = status;
  place.textContent = "";
  setTimeout(() => {
    place.textContent = message;
  }, 50);
}
