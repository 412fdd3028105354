import { suggest } from "../../diagnostics/suggest.ts";
import type { Expert } from "../../model/expert.ts";

/** What a level-3 heading is: an expert, nearly an expert (`meant`), or an ordinary subheading. */
export type HeadingKind =
  | { readonly kind: "expert"; readonly expert: Expert }
  | { readonly kind: "near"; readonly meant: string }
  | { readonly kind: "unknown-initials" }
  | { readonly kind: "subheading" };

/**
 * Reads a heading as an expert's id, dotted initials or full name; case and blanks do not matter. A
 * heading that nearly matches, is part of a name, or looks like dotted initials is probably a mistake,
 * not a subheading.
 */
export function readExpertHeading(text: string, experts: readonly Expert[]): HeadingKind {
  if (experts.length === 0) return { kind: "subheading" };
  const folded = fold(text);
  const expert = experts.find((candidate) => spellings(candidate).some((name) => fold(name) === folded));
  if (expert) return { kind: "expert", expert };
  const part = experts.find((candidate) => isPartOfName(folded, candidate));
  if (part) return { kind: "near", meant: part.id };
  const near = nearest(text, experts);
  if (near) return { kind: "near", meant: near };
  return /^(\p{Lu}\.\s*){2,}$/u.test(text.trim()) ? { kind: "unknown-initials" } : { kind: "subheading" };
}

function spellings(expert: Expert): string[] {
  return [expert.id, expert.initials, expert.name];
}

function fold(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s.]+/g, "");
}

/** Whether a heading is the family name, or the first and the family name: `Bhatia`, `Sangeeta Bhatia`. */
function isPartOfName(folded: string, expert: Expert): boolean {
  const words = expert.name
    .split(/\s+/)
    .map(fold)
    .filter((word) => word.length > 2);
  const family = words.at(-1);
  return family !== undefined && (folded === family || (words.length > 1 && folded === words[0]! + family));
}

/**
 * The id of the expert whose id or name is spelt nearly like the heading. Only text in capitals is
 * compared with ids. \`suggest\` says how many letters may be wrong.
 */
function nearest(text: string, experts: readonly Expert[]): string | undefined {
  const trimmed = text.trim();
  const bare = trimmed.replace(/[\s.]/g, "");
  if (/^[\p{Lu}\p{N}]{2,6}$/u.test(bare)) {
    const ids = experts.filter((expert) => Math.abs(expert.id.length - bare.length) <= 1);
    const meant = suggest(
      bare,
      ids.map((expert) => expert.id),
    );
    if (meant) return meant;
  }
  const name = suggest(
    trimmed,
    experts.map((expert) => expert.name),
  );
  return experts.find((expert) => expert.name === name)?.id;
}
