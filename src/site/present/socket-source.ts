/**
 * What a content-security policy must name to allow one socket of a server of this host, and no other
 * connection. The language of policies has no IPv6 addresses: there it is all of the page's own server, which
 * older browsers do not take for its sockets. https://www.w3.org/TR/CSP3/#framework-directive-source-list
 */
export function socketSource(host: string, socket: string): string {
  return host.startsWith("[") ? "'self'" : `ws://${host}${socket}`;
}
