import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { reporter } from "../../src/diagnostics/report.ts";
import type { Article } from "../../src/model/article.ts";
import { lineSpan, type Span } from "../../src/model/span.ts";
import { planOf } from "../plan/plan.ts";
import type { Slide } from "../plan/slide.ts";
import type { Fault, FaultKind } from "./fault.ts";

/** What was found in a window of one size. */
export interface Measured {
  /** `1280×720`. */
  readonly window: string;
  readonly faults: readonly Fault[];
}

/** Reports what does not fit on its slide: once for a screen and kind, with every window it happens in. */
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
      "shorten it, or say in a ::: slide block what the slide is to show",
    );
  }
  return found;
}

const WHAT: Readonly<Record<FaultKind, (fault: Fault) => string>> = {
  overflow: ({ px }) => `holds ${px} px more than it has room for`,
  clipped: ({ px, text }) => `cuts ${px} px off “${text}”`,
  outside: ({ px, text }) => `lets “${text}” stand out by ${px} px`,
  overlap: ({ px, text }) => `has “${text}” stand ${px} px over something else`,
};

function grouped(measured: readonly Measured[]) {
  const groups = new Map<string, { fault: Fault; windows: string[] }>();
  for (const { window, faults } of measured) {
    for (const fault of faults) {
      const key = `${fault.slide} ${fault.screen} ${fault.kind}`;
      const group = groups.get(key);
      if (!group) groups.set(key, { fault, windows: [window] });
      else groups.set(key, { fault: worse(group.fault, fault), windows: [...group.windows, window] });
    }
  }
  return groups.values();
}

function worse(one: Fault, other: Fault): Fault {
  return other.px > one.px ? other : one;
}

/** Where in the source the slide comes from. */
function spanOf({ subject, screens }: Slide, screen: number, article: Article): Span {
  switch (subject.kind) {
    case "question": {
      const body = screens[screen - 1]?.body;
      if (body?.kind === "vote") return subject.question.prompts[0]?.span ?? subject.question.span;
      return subject.question.span;
    }
    case "section":
      return subject.section.span;
    case "experts":
      return article.experts[0]?.span ?? lineSpan(1);
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
