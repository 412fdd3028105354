import type { Layout, Previewer } from "./pagedjs.ts";

/**
 * Has tasks done with what is on a page before its end is searched for. The hook of Paged.js for that
 * (`layout`) comes before the page's images are there: while they load, they have no height.
 */
export function beforeEnd({ chunker }: Previewer, tasks: readonly ((wrapper: HTMLElement) => void)[]): void {
  const changed = new WeakSet<Layout>();
  chunker.hooks.layout.register((_wrapper, layout) => {
    if (changed.has(layout)) return;
    changed.add(layout);
    const findBreakToken = layout.findBreakToken.bind(layout);
    layout.findBreakToken = (wrapper, ...others) => {
      for (const task of tasks) task(wrapper);
      return findBreakToken(wrapper, ...others);
    };
  });
}
