import { markLinks, readDraftsAgain } from "../articles/drafts.ts";
import { readTheme } from "../files/theme.ts";
import type { SiteOptions } from "../options.ts";
import { outputsNamed } from "../outputs.ts";
import type { ErrorPanel } from "./error-panel.ts";
import type { RoundEvents, Sources } from "./rounds.ts";
import type { SourceWatcher } from "./watch-sources.ts";

/** Reads the sources of a site again and again. */
export interface SourceReader {
  /** Reads what changed, and follows it. Rejects with `EnvironmentError` when something cannot be read. */
  read(): Promise<Sources>;
  /** What the pages show of the errors that were found last. */
  panel(): ErrorPanel;
  /** Whether that changed since this was last asked. */
  isPanelNew(): boolean;
}

/** Reads the sources of these options. */
export function sourceReader(
  { articles: named, only, silence }: SiteOptions,
  watcher: Pick<SourceWatcher, "follow">,
  { checked }: Pick<RoundEvents, "checked">,
): SourceReader {
  const readAgain = readDraftsAgain(named, outputsNamed(only), silence);
  let panel: ErrorPanel = { findings: [], marks: [] };
  let isNew = false;
  const show = (next: ErrorPanel) => {
    isNew ||= JSON.stringify(next) !== JSON.stringify(panel);
    panel = next;
  };
  return {
    async read() {
      try {
        const { read, articles, findings: inArticles } = await readAgain();
        const theme = readTheme(named);
        watcher.follow(read, theme);
        const findings = [...theme.findings, ...inArticles];
        checked(findings);
        show({ findings, marks: await markLinks(articles) });
        return { articles, theme };
      } catch (error) {
        show({ ...panel, failure: error instanceof Error ? error.message : String(error) });
        throw error;
      }
    },
    panel: () => panel,
    isPanelNew() {
      const answer = isNew;
      isNew = false;
      return answer;
    },
  };
}
