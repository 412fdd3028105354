/** A text as a string of PDF (ISO 32000-1, 7.9.2): as it is where ASCII will do, else as UTF-16. */
export function pdfText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, "\\$&")})`;
  return `<feff${Buffer.from(text, "utf16le").swap16().toString("hex")}>`;
}

/** A moment as a string of PDF, to the second (ISO 32000-1, 7.9.4). */
export function pdfDate(date: Date): string {
  return `(D:${date.toISOString().replace(/\D/g, "").slice(0, 14)}Z)`;
}
