/** So far back, in bytes, does compression look. */
const MOST = 32_000;

/** What of a text that both sides know compression uses: its end, in UTF-8. */
export function knownBytes(known: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(known).slice(-MOST);
}
