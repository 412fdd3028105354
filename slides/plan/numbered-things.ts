import type { Article } from "../../src/model/article.ts";
import type { NumberedKind } from "../../src/model/numbered.ts";
import type { Prose } from "../../src/model/prose.ts";
import { labelOf } from "../../src/prose/label.ts";
import type { Body, Card } from "../layout/body.ts";
import { planOf } from "./plan.ts";

/**
 * Where slides show figures, tables, equations and listings, as reveal.js writes it in addresses: `5`, or
 * `5/3` for the third screen of the fifth slide. Gives undefined when no slide shows the one of a kind with
 * a number.
 */
export function shownOnSlides(article: Article): (kind: NumberedKind, number: number) => string | undefined {
  const places = new Map<string, string>();
  for (const { number: slide, screens } of planOf(article).slides) {
    screens.forEach(({ body }, index) => {
      const place = index > 0 ? `${slide}/${index + 1}` : String(slide);
      for (const name of namesIn(prosesOf(body))) if (!places.has(name)) places.set(name, place);
    });
  }
  return (kind, number) => places.get(`${kind} ${number}`);
}

/** What the author wrote that a screen shows as blocks. */
function prosesOf(body: Body): readonly Prose[] {
  switch (body.kind) {
    case "prose":
    case "exhibit":
      return [body.prose];
    case "cards":
      return body.cards.flatMap(prosesIn);
    case "spotlight":
      return prosesIn(body.card);
    default:
      return [];
  }
}

function prosesIn({ content }: Card): readonly Prose[] {
  return content.kind === "prose" ? content.proses : [];
}

/** Kinds and numbers of what has a number in these proses: `figure 2`. */
function namesIn(proses: readonly Prose[]): readonly string[] {
  return proses.flatMap(({ tokens }) =>
    tokens
      .flatMap((token) => [token, ...(token.children ?? [])])
      .flatMap((token) => {
        const { kind, number } = labelOf(token) ?? {};
        return number === undefined ? [] : [`${kind} ${number}`];
      }),
  );
}
