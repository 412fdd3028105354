import { plugins } from "@citation-js/core";
import "@citation-js/plugin-csl";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The part of citation-js's configuration that holds its styles and locales: XML by name. */
interface CslConfig {
  readonly locales: { has(tag: string): boolean; get(tag: string): string };
  readonly templates: { get(name: string): string };
}

/** What citation-js brings: three styles, and the newest form of five locales. */
export function broughtStyles(): CslConfig["templates"] {
  return config().templates;
}

/** The locale that citations in a language are written with, as a tag of CSL; undefined when there is none. */
export function localeFor(lang: string): string | undefined {
  const { language, region, script } = new Intl.Locale(lang);
  const likely = new Intl.Locale(script ? `${language}-${script}` : language).maximize().region;
  // Norwegian without a form of its own is Bokmål.
  const base = language === "no" ? "nb" : language;
  const wanted = [`${base}-${region}`, `${base}-${likely}`, base];
  const tags = localeTags();
  return wanted.find((tag) => tags.includes(tag)) ?? tags.find((tag) => tag.startsWith(`${base}-`));
}

/** The XML of a locale; false, as the processor expects, when there is none. */
export function localeXml(tag: string): string | false {
  if (config().locales.has(tag)) return config().locales.get(tag);
  const file = join(localeFolder(), `locales-${tag}.xml`);
  return existsSync(file) && readFileSync(file, "utf8");
}

let tagsFound: readonly string[] | undefined;

function localeTags(): readonly string[] {
  tagsFound ??= readdirSync(localeFolder()).flatMap((name) => /^locales-(.+)\.xml$/.exec(name)?.[1] ?? []);
  return tagsFound;
}

function localeFolder(): string {
  return join(dirname(createRequire(import.meta.url).resolve("citeproc-locales")), "locales");
}

function config(): CslConfig {
  return plugins.config.get("@csl") as CslConfig;
}
