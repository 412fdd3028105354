import type { BuildStep } from "../../src/site/build-steps.ts";
import { digestOf, type Owner } from "../../src/site/files/site-file.ts";
import { openSiteFolder } from "../../src/site/folder/site-folder.ts";
import { writeSite } from "../../src/site/folder/write-site.ts";

/** The outputs that a build makes unless something else is said. */
export const ALL: readonly Owner[] = ["reader", "talk", "handout"];

/** Files by path: a content, which is the reader's, or `owner: content`. */
export type Files = Readonly<Record<string, string | readonly [Owner, string]>>;

/** The steps of a build that makes these files. */
export async function* stepsFor(files: Files, outputs: readonly Owner[] = ALL): AsyncGenerator<BuildStep> {
  for (const [path, file] of Object.entries(files)) {
    const [owner, content] = typeof file === "string" ? ["reader", file] : file;
    yield { kind: "file", file: { path, content, owner, kind: "page", digest: digestOf(content) } };
  }
  const nothing = { entries: [], ms: 0, length: 0, unit: "page", files: 0 } as const;
  const results = outputs.map((name) => ({ ...nothing, name, entries: [], times: new Map() }));
  yield { kind: "results", results, files: [] };
}

interface How {
  readonly outputs?: readonly Owner[];
  readonly force?: boolean;
}

/** Builds these files into a folder. */
export async function buildInto(
  output: string,
  files: Files,
  { outputs = ALL, force = false }: How = {},
): Promise<void> {
  const site = await openSiteFolder({ output, articles: [], force });
  await writeSite(stepsFor(files, outputs), site, {});
}
