// The public API. Re-exports only. The default export is the Eleventy plugin.

export type { Code } from "./diagnostics/codes.ts";
export { CODES } from "./diagnostics/codes.ts";
export type { Diagnostic, Severity } from "./diagnostics/diagnostic.ts";
export { EnvironmentError } from "./diagnostics/environment-error.ts";
export { formatAsJson, formatForPeople } from "./diagnostics/format.ts";
export type * from "./model/article.ts";
export type { Expert } from "./model/expert.ts";
export type { Locator, Locators } from "./model/locators.ts";
export type { Meta } from "./model/meta.ts";
export type { Span } from "./model/span.ts";
export type { Settings } from "./output/settings.ts";
export type { BuildEvents, BuildResult } from "./site/build-events.ts";
export { buildSite } from "./site/build-site.ts";
export { ContentError } from "./site/content-error.ts";
export type { ArticleData } from "./site/eleventy/article-data.ts";
export { default, type PluginOptions } from "./site/eleventy/plugin.ts";
export type { SiteOptions } from "./site/options.ts";
export { loadArticle } from "./source/load.ts";
export { type Parsed, parseArticle } from "./source/parse-article.ts";
