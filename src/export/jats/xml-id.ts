/** An id as XML takes it: it starts with a letter, and has letters, digits and `-`, `_`, `.` only. */
export function xmlId(id: string): string {
  const safe = id.replace(/[^\p{L}\p{M}\p{N}._-]/gu, "-");
  return /^[\p{L}_]/u.test(safe) ? safe : `x-${safe}`;
}
