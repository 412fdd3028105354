import { Reader, type Token } from "./content-tokens.ts";

/** What a CMap says (ISO 32000-1, 9.7.5 and 9.10.3). */
export interface CMap {
  /** Its own writing mode: 0 or 1. */
  readonly wMode: number;
  /** The name of the CMap that it uses, if it does. */
  readonly uses: string | undefined;
  readonly registry: string | undefined;
  readonly ordering: string | undefined;
  readonly supplement: number | undefined;
  /** How many bytes its codes have, the shortest first. Codes of each length lie in these ranges. */
  readonly codeSpaces: readonly { readonly bytes: number; readonly first: number; readonly last: number }[];
  /** Of a ToUnicode CMap: the text of each code. */
  readonly unicode: ReadonlyMap<number, string>;
  /** Of a CMap for a font: the character number (CID) of each code. */
  readonly cids: ReadonlyMap<number, number>;
}

/** Reads a CMap. What it does not understand it leaves out. */
export function readCMap(bytes: Uint8Array): CMap {
  const reader = new Reader(Buffer.from(bytes).toString("latin1"));
  const map = {
    ...{ wMode: 0, uses: undefined as string | undefined, registry: undefined as string | undefined },
    ...{ ordering: undefined as string | undefined, supplement: undefined as number | undefined },
    codeSpaces: [] as { bytes: number; first: number; last: number }[],
    ...{ unicode: new Map<number, string>(), cids: new Map<number, number>() },
  };
  let operands: Token[] = [];
  for (let token = reader.next(); token !== undefined; token = reader.next()) {
    if (token.kind !== "operator" || token.text === "true" || token.text === "false") {
      operands.push(token);
      if (token.kind === "dict") takeSystemInfo(map, token.entries);
      continue;
    }
    const [before, last] = operands.slice(-2);
    if (token.text === "usecmap" && last?.kind === "name") map.uses = last.text;
    if (token.text === "def" && before?.kind === "name") takeDefinition(map, before.text, last);
    SECTIONS[token.text]?.(operands, map);
    operands = [];
  }
  map.codeSpaces.sort((a, b) => a.bytes - b.bytes);
  return map;
}

type Open = { -readonly [Key in keyof CMap]: CMap[Key] } & {
  codeSpaces: { bytes: number; first: number; last: number }[];
  unicode: Map<number, string>;
  cids: Map<number, number>;
};

function takeSystemInfo(map: Open, entries: ReadonlyMap<string, Token>): void {
  for (const [key, value] of entries) takeDefinition(map, key, value);
}

function takeDefinition(map: Open, key: string, value: Token | undefined): void {
  if (key === "WMode" && value?.kind === "number") map.wMode = value.value;
  if (key === "Registry" && value?.kind === "string") map.registry = value.text;
  if (key === "Ordering" && value?.kind === "string") map.ordering = value.text;
  if (key === "Supplement" && value?.kind === "number") map.supplement = value.value;
}

const SECTIONS: Readonly<Record<string, (operands: readonly Token[], map: Open) => void>> = {
  endcodespacerange: (operands, map) => {
    for (const [first, last] of rows(operands, 2))
      if (first?.kind === "string" && last?.kind === "string")
        map.codeSpaces.push({ bytes: first.text.length, first: codeOf(first.text), last: codeOf(last.text) });
  },
  endbfchar: (operands, map) => {
    for (const [code, text] of rows(operands, 2))
      if (code?.kind === "string" && text?.kind === "string")
        map.unicode.set(codeOf(code.text), utf16(text.text));
  },
  endbfrange: (operands, map) => {
    for (const [first, last, text] of rows(operands, 3))
      if (first?.kind === "string" && last?.kind === "string")
        addRange(map.unicode, codeOf(first.text), codeOf(last.text), text);
  },
  endcidchar: (operands, map) => {
    for (const [code, cid] of rows(operands, 2))
      if (code?.kind === "string" && cid?.kind === "number") map.cids.set(codeOf(code.text), cid.value);
  },
  endcidrange: (operands, map) => {
    for (const [first, last, cid] of rows(operands, 3)) {
      if (first?.kind !== "string" || last?.kind !== "string" || cid?.kind !== "number") continue;
      const from = codeOf(first.text);
      for (let code = from; code <= codeOf(last.text); code++) map.cids.set(code, cid.value + code - from);
    }
  },
};

function addRange(unicode: Map<number, string>, first: number, last: number, text: Token | undefined): void {
  for (let code = first; code <= last && code - first < 0x10000; code++) {
    if (text?.kind === "array") {
      const item = text.items[code - first];
      if (item?.kind === "string") unicode.set(code, utf16(item.text));
    } else if (text?.kind === "string") {
      // Chromium writes ranges over a multiple of 256, which ISO 32000-1, 9.10.3 does not foresee.
      const end = codeOf(text.text.slice(-2)) + code - first;
      unicode.set(code, utf16(text.text.slice(0, -2)) + String.fromCharCode(end & 0xffff));
    }
  }
}

function rows(tokens: readonly Token[], size: number): Token[][] {
  // The count before the section is an operand of its `begin`, so all of these are entries.
  const found: Token[][] = [];
  for (let index = 0; index + size <= tokens.length; index += size)
    found.push(tokens.slice(index, index + size));
  return found;
}

/** The number that the bytes of a code make. */
export function codeOf(bytes: string): number {
  let code = 0;
  for (let index = 0; index < bytes.length; index++) code = code * 256 + bytes.charCodeAt(index);
  return code;
}

function utf16(bytes: string): string {
  const even = Buffer.from(bytes.length % 2 ? `\0${bytes}` : bytes, "latin1");
  return even.swap16().toString("utf16le");
}
