/** How long a button or link says that something was copied, in ms. */
const SHOWN = 1500;

/**
 * Copies text and confirms it with `done`: at the button or permalink for a moment, and to screen readers.
 * Gives false where the browser refuses, for example on some pages from disk.
 */
export async function copy(text: string, button: HTMLElement, done = ""): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    return false;
  }
  announce(done);
  // The style sheet shows it over the text, so that nothing moves.
  button.dataset.done = done;
  setTimeout(() => delete button.dataset.done, SHOWN);
  return true;
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
