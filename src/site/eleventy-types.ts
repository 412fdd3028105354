// Eleventy ships no types. Only what is used here is declared.
// https://www.11ty.dev/docs/config/ and https://www.11ty.dev/docs/events/

export type RunMode = "build" | "serve" | "watch";

export interface BuildEvent {
  readonly directories: { readonly output: string };
  readonly runMode: RunMode;
  /** What was written; in `eleventy.after` only. */
  readonly results?: readonly { readonly outputPath: string }[];
}

/** The configuration object that plugins and config files are given. */
export interface UserConfig {
  isPluginExecution(): boolean;
  setInputDirectory(folder: string): void;
  setOutputDirectory(folder: string): void;
  setQuietMode(quiet: boolean): void;
  setLibrary(engine: "md", library: unknown): void;
  setTemplateFormats(formats: readonly string[]): void;
  setServerOptions(options: Readonly<Record<string, unknown>>): void;
  addPlugin(plugin: unknown, options?: unknown): void;
  addWatchTarget(path: string): void;
  addTemplate(path: string, render: (data: never) => string, data: Readonly<Record<string, unknown>>): void;
  addTransform(name: string, transform: (content: string) => string): void;
  addGlobalData(name: string, value: () => unknown): void;
  on(event: "eleventy.before" | "eleventy.after", listener: (event: BuildEvent) => Promise<void>): void;
  readonly ignores: Set<string>;
}
