import type { Term } from "../prose/terms/glossary.ts";

/** What a link of the text leads to. */
export type Destination =
  | { readonly kind: "place"; readonly id: string }
  | { readonly kind: "term"; readonly term: Term }
  | { readonly kind: "citation"; readonly index: number };

/** What the links of a page's text lead to, by their addresses as the page has them. */
export type Destinations = Map<string, Destination>;
