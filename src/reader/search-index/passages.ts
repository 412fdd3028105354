import { Parser } from "htmlparser2";
import type { PassageData } from "./search-data.ts";

/** Elements that stand inside a line: the words before and after them are not apart. */
const INLINE = new Set(
  "a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup u var".split(" "),
);

/** Elements whose text nobody sees: the source of a formula. */
const UNSEEN = new Set(["annotation", "style", "script"]);

/** The passages of a record's HTML: the text from each element with an id to the next. Empty ones are left out. */
export function passagesIn(html: string): readonly PassageData[] {
  const passages: [id: string, text: string][] = [["", ""]];
  let unseen = 0;
  const add = (text: string) => {
    if (unseen === 0) passages.at(-1)![1] += text;
  };
  const parser = new Parser({
    onopentag(name, { id }) {
      if (UNSEEN.has(name)) unseen++;
      if (id) passages.push([id, ""]);
      else if (!INLINE.has(name)) add(" ");
    },
    ontext: add,
    onclosetag(name) {
      if (UNSEEN.has(name)) unseen--;
      if (!INLINE.has(name)) add(" ");
    },
  });
  parser.end(html);
  return passages
    .map(([id, text]): PassageData => [id, text.replace(/\s+/g, " ").trim()])
    .filter(([, text]) => text !== "");
}
