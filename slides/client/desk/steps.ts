/** A step of the talk: slide and screen are counted from 0; `step` is the last one shown on the screen, -1 for none. */
export interface Place {
  readonly slide: number;
  readonly screen: number;
  readonly step: number;
}

/** The screens of a deck's page, by slides. */
export type Screens = readonly (readonly HTMLElement[])[];

/** Finds the screens of a page on which reveal.js has not started, or has. */
export function screensOf(root: HTMLElement): Screens {
  return [...root.querySelectorAll<HTMLElement>(".slides > section")].map((slide) => {
    const below = slide.querySelectorAll<HTMLElement>(":scope > section");
    return below.length > 0 ? [...below] : [slide];
  });
}

/**
 * What appears on a screen with each of its steps, as reveal.js sorts it: fragments with an index by
 * their index, then each of those without one by itself.
 */
export function stepsOf(screen: HTMLElement): readonly (readonly HTMLElement[])[] {
  const numbered = new Map<number, HTMLElement[]>();
  const others: HTMLElement[][] = [];
  for (const fragment of screen.querySelectorAll<HTMLElement>(".fragment")) {
    const index = Number.parseInt(fragment.dataset.fragmentIndex ?? "", 10);
    if (Number.isNaN(index)) others.push([fragment]);
    else numbered.set(index, [...(numbered.get(index) ?? []), fragment]);
  }
  const ordered = [...numbered].sort(([one], [other]) => one - other);
  return [...ordered.map(([, fragments]) => fragments), ...others];
}

/** What one more click shows; undefined at the end of the talk. */
export function placeAfter({ slide, screen, step }: Place, screens: Screens): Place | undefined {
  const current = screens[slide]?.[screen];
  if (current && step + 1 < stepsOf(current).length) return { slide, screen, step: step + 1 };
  if (screens[slide]?.[screen + 1]) return { slide, screen: screen + 1, step: -1 };
  return screens[slide + 1] ? { slide: slide + 1, screen: 0, step: -1 } : undefined;
}
