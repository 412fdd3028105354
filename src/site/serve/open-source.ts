import { statSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { resolve } from "node:path";
import { openInEditor } from "../../desktop/open-editor.ts";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import type { SourceMarks } from "../../output/source-marks.ts";
import type { Refusal } from "./request.ts";

/** The most bytes of a request to open a source. */
const MOST_BYTES = 4096;

/**
 * Opens the place that a page asks for in the author's editor, and says so. A page can only ask for what a
 * mark names, and nobody can make one who has not read a page of this server: so it is a file that the
 * site was made from. Rejects only with faults of the program.
 */
export async function openSource(request: IncomingMessage, sources: SourceMarks): Promise<Refusal> {
  const asked = readAsked(await bodyOf(request));
  const place = asked && sources.read(asked.source);
  if (!place) return { status: 403, why: "this page is not up to date: load it again" };
  const path = resolve(place.file);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    return { status: 404, why: `${place.file} is no file any more` };
  const line = place.line + asked.below;
  try {
    const editor = await openInEditor({ path, line, column: asked.below > 0 ? 1 : (place.column ?? 1) });
    return { status: 200, why: `${place.file}:${line} is open in ${editor}` };
  } catch (error) {
    if (error instanceof EnvironmentError) return { status: 500, why: error.message };
    throw error;
  }
}

/** A mark, and how many lines below it the click was. */
interface AskedSource {
  readonly source: string;
  readonly below: number;
}

function readAsked(body: string): AskedSource | undefined {
  try {
    const { source, below } = JSON.parse(body) as Record<string, unknown>;
    const isCount = Number.isInteger(below) && (below as number) >= 0;
    return typeof source === "string" && isCount ? { source, below: below as number } : undefined;
  } catch {
    return undefined;
  }
}

/** The body of a request; empty when it is too long, or the page has gone before it was sent. */
async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  try {
    for await (const chunk of request.setEncoding("utf8")) {
      body += chunk as string;
      if (body.length > MOST_BYTES) return "";
    }
    return body;
  } catch {
    return "";
  }
}
