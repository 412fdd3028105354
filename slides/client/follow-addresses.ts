/**
 * The slides one under the other as plain text: on phones in portrait, where a wide slide would be
 * too small to read, and as the transcript (so does a browser without JavaScript). Follows
 * addresses of slides (`#/5`, `#/5/2`).
 */
export function openFlow(root: HTMLElement): void {
  const show = () => {
    const [, number, screen] = /^#\/(\d+)(?:\/(\d+))?/.exec(location.hash) ?? [];
    const slide = root.querySelectorAll(".slides > section")[Number(number) - 1];
    const below = slide?.querySelectorAll(":scope > section")[Number(screen ?? 1) - 1];
    (below ?? slide)?.scrollIntoView();
  };
  addEventListener("hashchange", show);
  show();
}
