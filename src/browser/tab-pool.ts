/** Tabs that work side by side, each on one task. Tasks begin in the order in which they come. */
export interface TabPool<Tab> {
  /** Runs a task as soon as a tab is free for it. */
  run<T>(task: (tab: Tab) => Promise<T>): Promise<T>;
  /** Closes all tabs. Tasks that have not begun are never run. */
  close(): Promise<void>;
}

/** A pool of at most `most` tabs. `open` opens one, when there is a task and no tab is free. */
export function tabPool<Tab extends { close(): Promise<void> }>(
  most: number,
  open: () => Promise<Tab>,
): TabPool<Tab> {
  const opened: Promise<Tab>[] = [];
  const free: Tab[] = [];
  const waiting: ((tab: Tab) => void)[] = [];
  const take = (): Promise<Tab> => {
    const next = free.pop();
    if (next) return Promise.resolve(next);
    if (opened.length === most) return new Promise((resolve) => waiting.push(resolve));
    const tab = open();
    opened.push(tab);
    return tab;
  };
  return {
    async run(task) {
      const tab = await take();
      try {
        return await task(tab);
      } finally {
        const next = waiting.shift();
        if (next) next(tab);
        else free.push(tab);
      }
    },
    async close() {
      const tabs = await Promise.allSettled(opened);
      await Promise.all(tabs.map((tab) => (tab.status === "fulfilled" ? tab.value.close() : undefined)));
    },
  };
}
