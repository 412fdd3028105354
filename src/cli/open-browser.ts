import { messageOf } from "./terminal.ts";

/** Opens an address in the browser; one that does not open is no reason to end: `told` is told why. */
export async function openBrowser(address: string, told: (message: string) => void): Promise<void> {
  const { openInBrowser } = await import("../desktop/open-browser.ts");
  await openInBrowser(address).catch((error: unknown) => told(messageOf(error)));
}
