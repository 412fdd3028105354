// Eleventy ships no types. Only what is used here is declared.
// https://www.11ty.dev/docs/config/ and https://www.11ty.dev/docs/events/

/** What Eleventy tells at the start and the end of each build. */
export interface BuildEvent {
  readonly directories: { readonly output: string };
  readonly runMode: "build" | "serve" | "watch";
  /** `fs` when files are written; else Eleventy was asked for data. */
  readonly outputMode: string;
}

/** The configuration object that plugins and config files are given. */
export interface UserConfig {
  addPlugin(plugin: unknown, options?: unknown): void;
  addWatchTarget(path: string): void;
  addGlobalData(name: string, value: () => unknown): void;
  on(event: "eleventy.before" | "eleventy.after", listener: (event: BuildEvent) => Promise<void>): void;
  /** Globs of files that are no templates. */
  readonly ignores: Set<string>;
}
