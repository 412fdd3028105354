import { joinLocators, type Locators } from "../model/locators.ts";
import type { Made, OutputContext, OutputName } from "../model/output.ts";
import type { ReadArticle } from "./checked-article.ts";
import { OUTPUTS } from "./outputs.ts";

/** What an article's outputs are told. `page` locators come from its handout, when there is one. */
export function contextOf(
  read: ReadArticle,
  offered: readonly OutputName[],
  made: Made | undefined,
  publicOnly = false,
): OutputContext {
  const known = OUTPUTS.filter(({ name }) => offered.includes(name)).map((output) =>
    output.locate(read.article),
  );
  return {
    locators: joinLocators([...known, made?.locators ?? (new Map() as Locators)]),
    outputs: offered,
    publicOnly,
    imagePath: (src) => read.images.get(src)?.path ?? src,
    imageSize: (src) => read.images.get(src)?.size,
  };
}
