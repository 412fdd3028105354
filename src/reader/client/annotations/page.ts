import { encodedPath } from "../../../model/encoded-path.ts";
import { decodeAddress } from "../../../prose/address.ts";

/** The page of the article that is shown. */
export interface ArticlePage {
  /** Relative to the article's folder. */
  readonly file: string;
  /** The address of the article's folder. */
  readonly folder: URL;
  readonly title: string;
}

/** The page that is shown; undefined when it is not one of an article. */
export function articlePage(): ArticlePage | undefined {
  const { article, file } = document.body.dataset;
  if (article === undefined || file === undefined) return undefined;
  const folder = new URL(`${"../".repeat(file.split("/").length - 1)}./`, location.href.split(/[?#]/)[0]);
  const title = document.querySelector<HTMLElement>("[data-article-title]")?.dataset.articleTitle;
  return { file, folder, title: title ?? document.title };
}

/** The name under which the browser keeps the annotations of an article: hosts have several sites. */
export function keptName({ folder }: ArticlePage): string {
  return `triptych.annotations.${decodeAddress(folder.pathname)}`;
}

/** The address of a page of the article. From disk it is relative: the folders there are nobody's business. */
export function addressOf({ folder }: ArticlePage, file: string): string {
  const path = encodedPath(file);
  return folder.protocol === "file:" ? path : new URL(path, folder).href;
}

/** The page of the article that an address leads to, relative to its folder. */
export function fileAt({ folder }: ArticlePage, address: string): string {
  const path = address.split(/[?#]/)[0]!;
  const name = folder.pathname.split("/").at(-2) ?? "";
  const at = path.lastIndexOf(`/${name}/`);
  return decodeAddress(at < 0 ? path : path.slice(at + name.length + 2));
}
