import { UnexpectedForm } from "../unexpected-form.ts";
import type { Operations } from "./operations.ts";
import { ROLE } from "./operators.ts";
import { stringText } from "./strings.ts";

/** A piece of marked content (ISO 32000-1, 14.6). */
export interface MarkedContent {
  /** Indexes of the operations that open and close it. */
  readonly opens: number;
  closes: number;
  /** Its number, if an element of the tag tree has it. */
  readonly number: number | undefined;
  readonly isArtifact: boolean;
  /** What is to be read in place of what it shows. */
  readonly actualText: string | undefined;
  /** Whether it shows text or an image, or has numbered content inside. */
  isContent: boolean;
}

/**
 * All marked content of a content stream, in the order in which it opens. Throws `UnexpectedForm` where
 * something is closed that was not opened or the other way round.
 */
export function markedContent(operations: Operations): MarkedContent[] {
  const { count, roles } = operations;
  const markAt = markReader(operations);
  const all: MarkedContent[] = [];
  const open: MarkedContent[] = [];
  let outside = -1; // how much was open when the text began; -1 outside of text
  for (let index = 0; index < count; index++) {
    switch (roles[index]) {
      case ROLE.openMark: {
        const mark = markAt(index);
        if (mark.number !== undefined) for (const each of open) each.isContent = true;
        open.push(mark);
        all.push(mark);
        break;
      }
      case ROLE.closeMark: {
        if (open.length <= Math.max(outside, 0)) throw new UnexpectedForm("a page closes what is not open");
        open.pop()!.closes = index;
        break;
      }
      case ROLE.openText:
        if (outside >= 0) throw new UnexpectedForm("a page has text objects inside of each other");
        outside = open.length;
        break;
      case ROLE.closeText:
        if (outside !== open.length) throw new UnexpectedForm("a page closes what is not open");
        outside = -1;
        break;
      case ROLE.show:
        if (outside < 0) throw new UnexpectedForm("a page has text outside of a text object");
        for (const each of open) each.isContent = true;
        break;
      case ROLE.object:
        for (const each of open) each.isContent = true;
    }
  }
  if (open.length > 0 || outside >= 0) throw new UnexpectedForm("a page does not close what it opens");
  return all;
}

/**
 * Reads the operations that open marked content. Each no-break space has an ActualText of its own, some three
 * hundred on a page of text, so one that is the same to the byte as the one before is not read again.
 */
function markReader({ content, starts, ends }: Operations): (opens: number) => MarkedContent {
  let last: MarkedContent | undefined;
  const isLast = (opens: number) =>
    last && content.compare(content, starts[last.opens], ends[last.opens], starts[opens], ends[opens]) === 0;
  return (opens) => {
    if (isLast(opens)) return { ...last!, opens, closes: -1, isContent: false };
    const mark = markOf(content.toString("latin1", starts[opens], ends[opens]), opens);
    if (mark.actualText !== undefined) last = mark;
    return mark;
  };
}

const ARTIFACT = "/Artifact";
const NUMBER = /\/MCID\s+(\d+)/;
const ACTUAL_TEXT = /\/ActualText\s*(<[^>]*>|\((?:[^\\()]|\\.)*\))/s;

function emptyMark(opens: number, number: number | undefined): MarkedContent {
  return { opens, closes: -1, number, isArtifact: false, actualText: undefined, isContent: false };
}

/** Nearly all are like this. */
const PLAIN = /^\/\w+ <<\/MCID (\d+) ?>> ?BDC$/;

function markOf(text: string, opens: number): MarkedContent {
  const plain = PLAIN.exec(text)?.[1];
  if (plain !== undefined && !text.startsWith(ARTIFACT)) return emptyMark(opens, Number(plain));
  if (text.endsWith("BDC") && !text.includes("<<"))
    throw new UnexpectedForm("a page names the properties of marked content instead of giving them");
  const number = NUMBER.exec(text)?.[1];
  const actual = ACTUAL_TEXT.exec(text)?.[1];
  if (actual === undefined && text.includes("/ActualText"))
    throw new UnexpectedForm("a page replaces text by something that is no text");
  return {
    ...emptyMark(opens, number === undefined ? undefined : Number(number)),
    isArtifact: text.startsWith(ARTIFACT),
    actualText: actual === undefined ? undefined : stringText(actual),
  };
}

/** The pieces that count, but for those inside of another one that counts. */
export function outermost(
  marks: readonly MarkedContent[],
  counts: (mark: MarkedContent) => boolean,
): MarkedContent[] {
  const found: MarkedContent[] = [];
  let after = -1;
  for (const mark of marks) {
    if (mark.opens < after || !counts(mark)) continue;
    found.push(mark);
    after = mark.closes;
  }
  return found;
}
