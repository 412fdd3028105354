/** Freezes plain data all through (objects, arrays, the values of maps) and gives it back. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  if (value instanceof Map) for (const item of value.values()) deepFreeze(item);
  else for (const item of Object.values(value)) deepFreeze(item);
  return value;
}
