import type { Article, Passage } from "../../src/model/article.ts";
import type { NumberedKind } from "../../src/model/numbered.ts";
import { labelOf } from "../../src/prose/label.ts";

/**
 * Where slides show figures, tables, equations and listings: the id of the answer, question or section
 * whose `::: slide` block has the one of a kind with a number. Gives undefined when no slide shows it.
 */
export function shownOnSlides(article: Article): (kind: NumberedKind, number: number) => string | undefined {
  const owners = new Map<string, string>();
  const add = ({ slide }: Passage, owner: string) => {
    for (const token of slide?.tokens ?? []) {
      for (const each of [token, ...(token.children ?? [])]) {
        const { kind, number } = labelOf(each) ?? {};
        if (number !== undefined && !owners.has(`${kind} ${number}`)) owners.set(`${kind} ${number}`, owner);
      }
    }
  };
  for (const part of article.parts) {
    if (part.kind === "section") add(part.body, part.id);
    else {
      add(part.intro, part.id);
      for (const { id, body } of part.answers) add(body, id);
    }
  }
  return (kind, number) => owners.get(`${kind} ${number}`);
}
