/** Whether a value of the front matter is a group of keys: `{ key: value }`. */
export function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
