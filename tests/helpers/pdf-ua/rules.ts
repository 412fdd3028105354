import type { Rule } from "./finding.ts";
import { annotations } from "./rules/annotations.ts";
import { document } from "./rules/document.ts";
import { elements } from "./rules/elements.ts";
import { fonts } from "./rules/fonts.ts";
import { general } from "./rules/general.ts";
import { glyphs } from "./rules/glyphs.ts";
import { identification } from "./rules/identification.ts";
import { language } from "./rules/language.ts";
import { nesting } from "./rules/nesting.ts";
import { tables } from "./rules/tables.ts";

/** All rules, in the order of the standard's clauses as far as they are kept together. */
export const RULES: readonly Rule[] = [
  ...identification,
  ...general,
  ...nesting,
  ...language,
  ...elements,
  ...tables,
  ...document,
  ...annotations,
  ...fonts,
  ...glyphs,
];
