import { createRequire } from "node:module";
import { escapeHtml } from "../../markup/html.ts";

type Highlight = (code: string, language: string) => string;
type Load = (language: string, options: { errorOnInvalidLanguage: boolean }) => unknown;
const require = createRequire(import.meta.url);
let prism: Highlight | undefined;

/**
 * Code as HTML with its syntax marked up by Prism, the same as Eleventy's syntax-highlight plugin
 * makes it. Code in a language that Prism does not know is only escaped. Prism is loaded at the first
 * block of code, because most articles have none.
 */
export function highlight(code: string, written: string): string {
  const language = written === "console" ? "shell-session" : written;
  if (!language || language === "text" || !isKnown(language)) return escapeHtml(code);
  prism ??= (
    require("@11ty/eleventy-plugin-syntaxhighlight/src/markdownSyntaxHighlightOptions.js") as (
      options: object,
    ) => Highlight
  )({ lineSeparator: "\n" });
  return prism(code, language).replace(/^<pre[^>]*><code[^>]*>|<\/code><\/pre>$/g, "");
}

/** The names and aliases of the languages that Prism knows. */
export function knownLanguages(): readonly string[] {
  const plugin = createRequire(require.resolve("@11ty/eleventy-plugin-syntaxhighlight/src/PrismLoader.js"));
  const { languages } = plugin("prismjs/components.js") as {
    languages: Record<string, { alias?: string | string[] }>;
  };
  return Object.entries(languages).flatMap(([name, { alias = [] }]) => [name, ...[alias].flat()]);
}

function isKnown(language: string): boolean {
  const load = require("@11ty/eleventy-plugin-syntaxhighlight/src/PrismLoader.js") as Load;
  try {
    return Boolean(load(language, { errorOnInvalidLanguage: true }));
  } catch {
    return false;
  }
}
