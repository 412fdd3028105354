/** What a content stream is made of (ISO 32000-1, 7.8.2). Strings are bytes, one a character. */
export type Token =
  | { readonly kind: "operator"; readonly text: string }
  | { readonly kind: "name"; readonly text: string }
  | { readonly kind: "string"; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "array"; readonly items: readonly Token[] }
  | { readonly kind: "dict"; readonly entries: ReadonlyMap<string, Token> };

/** Gives each operator of a content stream with its operands. An inline image is the operator `EI`. */
export function readOperators(
  content: string,
  take: (operator: string, operands: readonly Token[]) => void,
): void {
  const reader = new Reader(content);
  let operands: Token[] = [];
  for (let token = reader.next(); token !== undefined; token = reader.next()) {
    if (token.kind !== "operator") {
      operands.push(token);
      continue;
    }
    if (token.text === "ID") reader.skipImage();
    take(token.text === "ID" ? "EI" : token.text, operands);
    operands = [];
  }
}

const BLANK = new Set(["\0", "\t", "\n", "\f", "\r", " "]);
const DELIMITER = new Set("()<>[]{}/%");
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** Reads tokens one after the other. Also reads CMaps, which have the same syntax. */
export class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The next token; undefined at the end. */
  next(): Token | undefined {
    this.#skipBlanks();
    const first = this.#text[this.#at];
    if (first === undefined) return undefined;
    if (first === "/") return { kind: "name", text: this.#name() };
    if (first === "(") return { kind: "string", text: this.#string() };
    if (first === "<") return this.#text[this.#at + 1] === "<" ? this.#dict() : this.#hex();
    if (first === "[") return this.#array();
    if (DELIMITER.has(first)) {
      this.#at += this.#text.startsWith(">>", this.#at) ? 2 : 1;
      return { kind: "operator", text: first };
    }
    const word = this.#word();
    return NUMBER.test(word) ? { kind: "number", value: Number(word) } : { kind: "operator", text: word };
  }

  /** Goes on after an inline image, whose data begin here. */
  skipImage(): void {
    const end = /\sEI(?=[\s]|$)/g;
    end.lastIndex = this.#at;
    this.#at = end.exec(this.#text) ? end.lastIndex : this.#text.length;
  }

  #skipBlanks(): void {
    for (;;) {
      const character = this.#text[this.#at];
      if (character === "%") {
        while (this.#at < this.#text.length && !/[\r\n]/.test(this.#text[this.#at]!)) this.#at++;
      } else if (character !== undefined && BLANK.has(character)) this.#at++;
      else return;
    }
  }

  #word(): string {
    const from = this.#at;
    for (let next = this.#text[this.#at]; next !== undefined; next = this.#text[++this.#at])
      if (BLANK.has(next) || DELIMITER.has(next)) break;
    return this.#text.slice(from, this.#at);
  }

  #name(): string {
    this.#at++;
    return this.#word().replace(/#([0-9a-f]{2})/gi, (_all, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  }

  #string(): string {
    let text = "";
    let depth = 0;
    for (; this.#at < this.#text.length; this.#at++) {
      const character = this.#text[this.#at]!;
      if (character === "\\") text += this.#escape();
      else if (character === "(" && depth++ === 0) continue;
      else if (character === ")" && --depth === 0) break;
      else text += character;
    }
    this.#at++;
    return text;
  }

  #escape(): string {
    const code = /^[0-7]{1,3}/.exec(this.#text.slice(this.#at + 1, this.#at + 4))?.[0];
    this.#at += code?.length ?? 1;
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 8) & 0xff);
    const character = this.#text[this.#at] ?? "";
    if (character === "\r" && this.#text[this.#at + 1] === "\n") this.#at++;
    return /[\r\n]/.test(character) ? "" : (ESCAPES[character] ?? character);
  }

  #hex(): Token {
    const end = this.#text.indexOf(">", this.#at);
    const digits = this.#text.slice(this.#at + 1, end < 0 ? undefined : end).replace(/[^0-9a-f]/gi, "");
    this.#at = end < 0 ? this.#text.length : end + 1;
    return {
      kind: "string",
      text: Buffer.from(digits.length % 2 ? `${digits}0` : digits, "hex").toString("latin1"),
    };
  }

  #array(): Token {
    this.#at++;
    const items: Token[] = [];
    for (let token = this.next(); token !== undefined; token = this.next()) {
      if (token.kind === "operator" && token.text === "]") break;
      items.push(token);
    }
    return { kind: "array", items };
  }

  #dict(): Token {
    this.#at += 2;
    const entries = new Map<string, Token>();
    for (let key = this.next(); key !== undefined; key = this.next()) {
      if (key.kind === "operator" && key.text === ">") break;
      const value = this.next();
      if (key.kind === "name" && value !== undefined) entries.set(key.text, value);
    }
    return { kind: "dict", entries };
  }
}
