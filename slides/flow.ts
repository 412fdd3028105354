/**
 * Phones in portrait get the slides one under the other as plain text (so does a browser without
 * JavaScript): a wide slide would be too small to read there. Follows addresses of slides (`#/5`).
 */
export function openFlow(root: HTMLElement): void {
  const show = () => {
    const number = /^#\/(\d+)/.exec(location.hash)?.[1];
    const slide = root.querySelectorAll(".slides > section")[Number(number) - 1];
    slide?.scrollIntoView();
  };
  addEventListener("hashchange", show);
  show();
}
