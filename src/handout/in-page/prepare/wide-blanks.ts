import { HAN_OR_KANA } from "../../../model/wide-letters.ts";
import { textsIn } from "../texts.ts";

const WIDE = HAN_OR_KANA.source;
const WIDE_START = new RegExp(`^${WIDE}`, "u");
const WIDE_END = new RegExp(`${WIDE}$`, "u");
const LINE_END = new RegExp(`(?<=${WIDE})\\s*\\n\\s*(?=${WIDE})`, "gu");

/**
 * Takes out blanks that stand between Chinese or Japanese letters for the sake of the source only, as on
 * paper they are gaps: where a line of it ends, and beside emphasis (`**重点。** 内容`), whose end Markdown
 * would not see otherwise.
 */
export function closeWideBlanks(article: HTMLElement): void {
  for (const text of textsIn(article))
    if (text.data.includes("\n") && !text.parentElement?.closest("pre"))
      text.data = text.data.replaceAll(LINE_END, "");
  for (const emphasis of article.querySelectorAll("strong, em, mark")) {
    const own = emphasis.textContent ?? "";
    const { nextSibling: after, previousSibling: before } = emphasis;
    if (after instanceof Text && WIDE_END.test(own) && WIDE_START.test(after.data.trimStart()))
      after.data = after.data.trimStart();
    if (before instanceof Text && WIDE_START.test(own) && WIDE_END.test(before.data.trimEnd()))
      before.data = before.data.trimEnd();
  }
}
