/** Percent-decodes an address as markdown-it encoded it; leaves alone what is no valid encoding. */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Whether an address names another host. */
export function isRemote(address: string): boolean {
  return /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
}
