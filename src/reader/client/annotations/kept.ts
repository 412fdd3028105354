import { type Annotation, readAnnotation } from "./annotation.ts";

/** What the browser has of an article's annotations. */
export interface Kept {
  readonly annotations: readonly Annotation[];
  /** What is there and cannot be read. */
  readonly unreadable?: string;
}

/** What the browser has under `name`. What it does not allow to be read is empty. */
export function readKept(name: string): Kept {
  let text: string | null;
  try {
    text = localStorage.getItem(name);
  } catch {
    return { annotations: [] };
  }
  const list = listIn(text ?? "[]");
  const annotations = list?.flatMap((each) => readAnnotation(each) ?? []) ?? [];
  if (list && annotations.length === list.length) return { annotations };
  return { annotations, unreadable: text ?? "" };
}

/**
 * Puts annotations into the browser's memory; gives whether it took them. What is there and cannot be read is
 * put aside first, and nothing is written over it when that fails.
 */
export function writeKept(name: string, annotations: readonly Annotation[]): boolean {
  try {
    const { unreadable } = readKept(name);
    if (unreadable !== undefined) localStorage.setItem(`${name}.unreadable`, unreadable);
    localStorage.setItem(name, JSON.stringify(annotations));
    return true;
  } catch {
    return false;
  }
}

/** What was put aside, if anything was. */
export function putAside(name: string): string | undefined {
  try {
    return localStorage.getItem(`${name}.unreadable`) ?? undefined;
  } catch {
    return undefined;
  }
}

function listIn(text: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
