// Eleventy ships no types. Only what is used here is declared.
// https://www.11ty.dev/docs/config/ and https://www.11ty.dev/docs/events/

/** What Eleventy tells at the start and the end of each build. */
export interface BuildEvent {
  readonly directories: { readonly output: string };
  readonly runMode: "build" | "serve" | "watch";
  /** `fs` when files are written; else Eleventy was asked for data. */
  readonly outputMode: string;
  /** At the end: the site's own pages, each with its path seen from the working folder, or `false` for none. */
  readonly results?: readonly { readonly outputPath: string | false }[];
}

/** The configuration object that plugins and config files are given. */
export interface UserConfig {
  addPlugin(plugin: unknown, options?: unknown): void;
  addWatchTarget(path: string): void;
  addGlobalData(name: string, value: () => unknown): void;
  on(event: "eleventy.before" | "eleventy.after", listener: (event: BuildEvent) => Promise<void>): void;
  /** What `addGlobalData` has added so far, by its name. */
  readonly globalData: object;
  /** Globs of files that are no templates. */
  readonly ignores: Set<string>;
}
