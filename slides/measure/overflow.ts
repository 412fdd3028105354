import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { reporter } from "../../src/diagnostics/report.ts";
import type { Article } from "../../src/model/article.ts";
import { lineSpan, type Span } from "../../src/model/span.ts";
import { planOf } from "../plan/plan.ts";
import type { Slide } from "../plan/slide.ts";
import type { Fault, FaultKind } from "./measure.ts";

/** The faults found in a window of one size. */
export interface Measured {
  /** Its size: `1280×720`. */
  readonly window: string;
  readonly faults: readonly Fault[];
}

/** Reports what does not fit on its slide: once per screen and kind of fault, with the sizes of all windows that show it. */
export function overflowFindings(article: Article, measured: readonly Measured[]): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = reporter(article.file, found);
  const { slides } = planOf(article);
  for (const { fault, windows } of grouped(measured)) {
    const slide = slides[fault.slide - 1]!;
    const below = slide.screens.length > 1 ? ` (${fault.screen}/${slide.screens.length})` : "";
    report(
      "slide/overflow",
      spanOf(slide, fault.screen, article),
      `slide ${slide.number}${below} ${WHAT[fault.kind](fault)}, in a window of ${windows.join(" and ")}`,
      "shorten the text, or write a ::: slide block with what the slide should show",
    );
  }
  return found;
}

const WHAT: Readonly<Record<FaultKind, (fault: Fault) => string>> = {
  overflow: ({ px }) => `has content that is ${px} px too large for it`,
  clipped: ({ px, text }) => `cuts off ${px} px of “${text}”`,
  outside: ({ px, text }) => `has “${text}” ${px} px outside its edge`,
  overlap: ({ px, text }) => `has “${text}” overlapping something else by ${px} px`,
};

function grouped(measured: readonly Measured[]) {
  const groups = new Map<string, { fault: Fault; windows: string[] }>();
  for (const { window, faults } of measured) {
    for (const fault of faults) {
      const key = `${fault.slide} ${fault.screen} ${fault.kind}`;
      const group = groups.get(key);
      const worst = group && group.fault.px >= fault.px ? group.fault : fault;
      groups.set(key, { fault: worst, windows: [...(group?.windows ?? []), window] });
    }
  }
  return groups.values();
}

/** The place in the source that the slide comes from. */
function spanOf({ subject, screens }: Slide, screen: number, article: Article): Span {
  switch (subject.kind) {
    case "question": {
      const body = screens[screen - 1]?.body;
      return (body?.kind === "vote" && subject.part.prompts[0]?.span) || subject.part.span;
    }
    case "section":
      return subject.part.span;
    case "discuss": {
      const body = screens[screen - 1]?.body;
      const owner = body?.kind === "cards" ? body.cards[0]?.owner : undefined;
      const prompts = owner?.kind === "part" ? owner.part.prompts : article.prompts;
      return prompts[0]?.span ?? lineSpan(1);
    }
    case "title":
    case "abstract":
    case "contents":
    case "glance":
    case "references":
    case "closing":
      return lineSpan(1);
  }
}
