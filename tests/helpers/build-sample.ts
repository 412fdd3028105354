import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { root } from "./root.ts";
import { triptych } from "./run.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder that the article that ships was built into, once for all tests. */
    site: string;
  }
}

/** Builds the article that ships, before any test runs. */
export default function buildSample({ provide }: TestProject): () => void {
  const site = mkdtempSync(join(tmpdir(), "triptych-sample-"));
  const run = triptych(["build", "content/cancer-nanomedicine.md", "-o", site], root);
  if (run.status !== 0) throw new Error(`the article that ships was not built:\n${run.stderr}`);
  provide("site", site);
  return () => rmSync(site, { recursive: true, force: true });
}
