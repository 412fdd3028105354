/**
 * The deck's page as it is presented: it knows the place of its socket on this server, and its policy allows
 * connections to nothing else. The page of the built site knows of none. Throws when the page is no deck.
 */
export function livePage(page: string, host: string, socket: string): string {
  const policy = page.replace("connect-src 'self'", `connect-src ws://${host}${socket}`);
  const live = policy.replace('<main class="reveal"', (start) => `${start} data-live="${socket}"`);
  if (policy === page || live === policy)
    throw new Error("the deck's page has another form than is expected");
  return live;
}
