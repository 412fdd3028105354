import { LARGEST } from "../files/file-sizes.ts";
import { prologOf } from "../images/prolog.ts";

/** The longest text that an entity of a drawing may stand for. Programs abbreviate addresses with them. */
const LONGEST_ENTITY = 200;

/**
 * The text of a drawing from its root element on, with its own entities (`&ns_svg;`) put in; undefined when
 * that would be too much. An entity that stands for markup or for other entities is left out.
 */
export function drawingText(bytes: Uint8Array): string | undefined {
  const text = decoded(bytes);
  const { doctype, start } = prologOf(text);
  const entities = new Map<string, string>();
  for (const [, name = "", first, second] of doctype.matchAll(
    /<!ENTITY\s+([\w.-]+)\s+(?:"([^"]*)"|'([^']*)')/g,
  )) {
    const value = first ?? second ?? "";
    if (value.length <= LONGEST_ENTITY && !/[<>&%]/.test(value)) entities.set(name, value);
  }
  const root = text.slice(start);
  if (entities.size === 0) return root;
  let length = root.length;
  for (const [reference, name = ""] of root.matchAll(ENTITY)) {
    length += Math.max(0, (entities.get(name)?.length ?? 0) - reference.length);
  }
  if (length > LARGEST.drawing) return undefined;
  return root.replace(ENTITY, (reference, name: string) => entities.get(name) ?? reference);
}

const ENTITY = /&([A-Za-z_][\w.-]*);/g;

/** The encoding is that of the mark at the start, else what the file says, else UTF-8. */
function decoded(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 200)).toString("latin1");
  const marked = head.startsWith("\xff\xfe")
    ? "utf-16le"
    : head.startsWith("\xfe\xff")
      ? "utf-16be"
      : undefined;
  const named = /^(?:\xef\xbb\xbf)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
  try {
    return new TextDecoder(marked ?? named ?? "utf-8").decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes); // an encoding with a name that is not known
  }
}
