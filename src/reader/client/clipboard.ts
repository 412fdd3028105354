/**
 * Copies text and confirms it with `done`: on `button` for a moment, and to screen readers. Where the
 * browser refuses, for example on some pages from disk, nothing happens.
 */
export async function copy(text: string, button: HTMLElement, done = ""): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    return;
  }
  announce(done);
  if (button.dataset.before === undefined) button.dataset.before = button.textContent;
  button.textContent = button.matches(".permalink") ? "✓" : done;
  setTimeout(() => {
    button.textContent = button.dataset.before ?? "";
  }, 1500);
}

/** Announces a message to screen readers. They notice only changes of an element that exists already. */
function announce(message: string): void {
  let status = document.querySelector<HTMLElement>(".status");
  if (!status) {
    status = document.createElement("div");
    status.className = "status hidden";
    status.setAttribute("role", "status");
    document.body.append(status);
  }
  const region = status;
  region.textContent = "";
  setTimeout(() => {
    region.textContent = message;
  }, 50);
}
