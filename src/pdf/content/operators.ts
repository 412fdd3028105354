/** What an operator does, as far as it matters here. */
export const ROLE = {
  other: 0,
  /** Shows text. */
  show: 1,
  font: 2,
  openText: 3,
  closeText: 4,
  /** Opens and closes marked content. */
  openMark: 5,
  closeMark: 6,
  /** Makes a path, makes it a limit of what is painted, and paints it. */
  path: 7,
  clip: 8,
  paint: 9,
  /** Paints an image or a form. */
  object: 10,
  shade: 11,
  /** Sets a colour in RGB. */
  colour: 12,
  save: 13,
  restore: 14,
} as const;

/** An operator takes one operand or more. */
export const ANY = -1;

/** What is known of an operator. */
export interface Operator {
  /** How many operands it takes. */
  readonly operands: number;
  /** One of `ROLE`. */
  readonly role: number;
}

/**
 * The operators that may stand on a page (ISO 32000-1, annex A). Inline images and the operators of glyphs are
 * not among them: Chromium writes none on a page.
 */
const LIST: readonly (readonly [names: string, operands: number, role: keyof typeof ROLE])[] = [
  ["Tj TJ '", 1, "show"],
  ['"', 3, "show"],
  ["Tf", 2, "font"],
  ["BT", 0, "openText"],
  ["ET", 0, "closeText"],
  ["BMC", 1, "openMark"],
  ["BDC", 2, "openMark"],
  ["EMC", 0, "closeMark"],
  ["h", 0, "path"],
  ["l m", 2, "path"],
  ["re v y", 4, "path"],
  ["c", 6, "path"],
  ["W W*", 0, "clip"],
  ["b b* B B* f F f* s S", 0, "paint"],
  ["Do", 1, "object"],
  ["sh", 1, "shade"],
  ["rg RG", 3, "colour"],
  ["q", 0, "save"],
  ["Q", 0, "restore"],
  ["n T*", 0, "other"],
  ["cs CS g G gs i j J M MP ri Tc TL Tr Ts Tw Tz w", 1, "other"],
  ["d DP Td TD", 2, "other"],
  ["k K", 4, "other"],
  ["cm Tm", 6, "other"],
  ["sc SC scn SCN", ANY, "other"],
];

/** What is known of each operator, by its code. */
export const OPERATORS: ReadonlyMap<number, Operator> = new Map(
  LIST.flatMap(([names, operands, role]) =>
    names.split(" ").map((name) => [codeOf(name), { operands, role: ROLE[role] }] as const),
  ),
);

/** The bytes of an operator as one number. Of a longer word, the last four. */
export function codeOf(name: string): number {
  let code = 0;
  for (const letter of name) code = (code << 8) | letter.charCodeAt(0);
  return code >>> 0;
}
