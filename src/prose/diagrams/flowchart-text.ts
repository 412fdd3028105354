import type { Statement } from "./mermaid-source.ts";

/** First of the private characters that stand for signs in quoted text. */
const PRIVATE = 0xe000;
const SIGNS = /[()[\]{}|<>/\\=;&.#:%-]/g;
const QUOTED = /"([^"]*)"/g;

/**
 * The statements of a flowchart as the library reads them: one a line, blanks around arrows, arrows of the
 * shortest length, and private characters in place of signs in quoted text, which `showSigns` turns back.
 */
export function plainFlowchart(statements: readonly Statement[]): readonly Statement[] {
  return statements.flatMap(({ text, written, line }) =>
    hideSigns(text)
      .split(";")
      .map((piece) => ({ text: spaceArrows(piece).trim(), written, line }))
      .filter((statement) => statement.text !== ""),
  );
}

function hideSigns(text: string): string {
  const decoded = (inner: string) =>
    inner
      .replace(/#quot;/g, "”")
      .replace(/#(\d+);/g, (_all, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)));
  return text.replace(QUOTED, (_all, inner: string) => {
    const kept = decoded(inner).split(/(<br\s*\/?>)/i);
    const hidden = kept.map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece.replace(SIGNS, (sign) => String.fromCharCode(PRIVATE + sign.charCodeAt(0))),
    );
    return `"${hidden.join("")}"`;
  });
}

/** Turns the private characters back into the signs that they stand for. */
export function showSigns(text: string, shown: (sign: string) => string): string {
  return text.replace(/[\ue000-\ue07f]/g, (sign) => shown(String.fromCharCode(sign.charCodeAt(0) - PRIVATE)));
}

function spaceArrows(text: string): string {
  return text
    .replace(/\s*(<?)-{2,}>\s*/g, " $1--> ")
    .replace(/\s*(<?)={2,}>\s*/g, " $1==> ")
    .replace(/\s*(<?)-\.+->\s*/g, " $1-.-> ")
    .replace(/\s*-\.+-(?!>)\s*/g, " -.- ")
    .replace(/\s*(?<![<-])-{3,}(?![->])\s*/g, " --- ")
    .replace(/\s*(?<![<=])={3,}(?![=>])\s*/g, " === ")
    .replace(/\s*(?<![-<])--(?![->])\s*/g, " -- ")
    .replace(/(-->|==>|-\.->|---|===|-\.-)\s+\|/g, "$1|");
}
