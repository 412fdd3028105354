import { socketSource } from "./socket-source.ts";

/**
 * The deck's page as it is presented: it knows the place of its socket on this server, and its policy allows
 * connections to nothing else. The page of the built site knows of none. Throws when the page is no deck.
 */
export function livePage(page: string, host: string, socket: string): string {
  const [connections, deck] = ["connect-src 'self'", '<main class="reveal"'];
  if (!page.includes(connections) || !page.includes(deck))
    throw new Error("the deck's page has another form than is expected");
  return page
    .replace(connections, `connect-src ${socketSource(host, socket)}`)
    .replace(deck, `${deck} data-live="${socket}"`);
}
