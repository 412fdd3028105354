/** Kinds of bytes in a content stream. */
export const [SPACE, DIGIT, LETTER, DELIMITER] = [0, 1, 2, 3] as const;

/** What kind of byte each is (ISO 32000-1, 7.2.2). Signs and points belong to numbers. */
export const KINDS: Uint8Array = Uint8Array.from({ length: 256 }, (_none, byte) => {
  if ([0, 9, 10, 12, 13, 32].includes(byte)) return SPACE;
  const character = String.fromCharCode(byte);
  if (/[0-9+\-.]/.test(character)) return DIGIT;
  return "()<>[]{}/%".includes(character) ? DELIMITER : LETTER;
});

const NEWLINE = 10;
const [PARENTHESIS, CLOSING, SLASH, LESS, GREATER, PERCENT, BACKSLASH] = [40, 41, 47, 60, 62, 37, 92];
const [OPENING_BRACKET, CLOSING_BRACKET] = [91, 93];

/** What the delimiter at an offset does: 1 opens an array or dictionary, -1 closes one, 0 neither. */
export function opening(content: Buffer, at: number): number {
  const byte = content[at];
  if (byte === LESS) return content[at + 1] === LESS ? 1 : 0;
  if (byte === GREATER) return content[at + 1] === GREATER ? -1 : 0;
  return byte === OPENING_BRACKET ? 1 : byte === CLOSING_BRACKET ? -1 : 0;
}

/** Whether a comment begins at an offset. */
export function isComment(content: Buffer, at: number): boolean {
  return content[at] === PERCENT;
}

/**
 * The offset after a delimiter that opens or closes, or after what begins with it: a name, a string, a
 * comment. Undefined where it has no end or begins nothing.
 */
export function afterDelimiter(content: Buffer, at: number): number | undefined {
  switch (content[at]) {
    case OPENING_BRACKET:
    case CLOSING_BRACKET:
      return at + 1;
    case SLASH:
      return afterName(content, at);
    case LESS:
      if (content[at + 1] === LESS) return at + 2;
      return after(content.indexOf(GREATER!, at));
    case GREATER:
      return content[at + 1] === GREATER ? at + 2 : undefined;
    case PARENTHESIS:
      return afterLiteral(content, at);
    case PERCENT:
      return after(content.indexOf(NEWLINE, at)) ?? content.length;
    default:
      return undefined;
  }
}

function after(at: number): number | undefined {
  return at < 0 ? undefined : at + 1;
}

function afterName(content: Buffer, from: number): number {
  let at = from + 1;
  while (at < content.length && KINDS[content[at]!] !== SPACE && KINDS[content[at]!] !== DELIMITER) at++;
  return at;
}

/** The offset after a string in parentheses, which may be nested. */
function afterLiteral(content: Buffer, from: number): number | undefined {
  let depth = 0;
  for (let at = from; at < content.length; at++) {
    const byte = content[at];
    if (byte === BACKSLASH) at++;
    else if (byte === PARENTHESIS) depth++;
    else if (byte === CLOSING && --depth === 0) return at + 1;
  }
  return undefined;
}
