import type { Element } from "domhandler";
import type { Image } from "../../document/nodes.ts";
import type { Told } from "./told.ts";
import { childrenNamed, find, findAll, lineOf, plainText } from "./xml.ts";

/** The pictures of a figure, one of each that is there in several kinds. */
export function pictures(element: Element, told: Told): readonly Image[] {
  const alt = lineOf(childrenNamed(element, "alt-text")[0]);
  const kinds = element.name === "alternatives" ? [element] : findAll(element.children, "alternatives");
  const chosen = kinds.flatMap((one) => {
    const own = findAll(one.children, "graphic");
    return own.find((each) => told.picture(nameOf(each)) !== undefined) ?? own.slice(0, 1);
  });
  const alone = findAll(element.children, "graphic").filter(
    ({ parent }) => (parent as Element | null)?.name !== "alternatives",
  );
  return [...alone, ...chosen].flatMap((graphic) => picture(graphic, told, alt));
}

function nameOf(graphic: Element): string {
  return graphic.attribs["xlink:href"] ?? "";
}

/** A picture that lies beside the article, or can; one that is not there, or of another kind, is told. */
export function picture(graphic: Element, told: Told, described = ""): readonly Image[] {
  const alt =
    lineOf(find(graphic.children, "alt-text")) || plainText(find(graphic.children, "alt-text")) || described;
  const url = told.picture(nameOf(graphic));
  if (url !== undefined) return [{ type: "image", url, alt }];
  told.left(
    "",
    `the picture “${nameOf(graphic)}”, which has no file that an article shows: put it beside the article, and write ![](…)`,
    graphic,
  );
  return [];
}
