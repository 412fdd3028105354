/**
 * Makes addresses of slides (`#/5`, `#/5/2`) scroll to them where the slides are shown as text, one
 * below the other: in the transcript, and in windows too narrow for a slide (phones held upright).
 */
export function followAddresses(root: HTMLElement): void {
  const show = () => {
    const [, number, screen] = /^#\/(\d+)(?:\/(\d+))?/.exec(location.hash) ?? [];
    const slide = root.querySelectorAll(".slides > section")[Number(number) - 1];
    const below = slide?.querySelectorAll(":scope > section")[Number(screen ?? 1) - 1];
    (below ?? slide)?.scrollIntoView();
  };
  addEventListener("hashchange", show);
  show();
}
