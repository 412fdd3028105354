import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import type { SiteOptions } from "../options.ts";
import { networkAddresses } from "../serve/access.ts";
import { createSession } from "../session.ts";
import { countsFile } from "./counts-file.ts";
import { memorySite } from "./memory-site.ts";
import { type PresentServer, startPresentServer } from "./server.ts";
import { votesOf } from "./votes-of.ts";

/** What is presented, and how. */
export interface PresentOptions extends Omit<SiteOptions, "output" | "cache"> {
  /** The first port that is tried. */
  readonly port: number;
  /** Whether phones in the network may come; a text is the address of this machine that they use. */
  readonly host?: boolean | string;
  /** A file for the counts of the votes. */
  readonly export?: string;
}

/** What a presentation tells. */
export interface PresentEvents {
  checked(diagnostics: readonly Diagnostic[]): void;
  progress(article: string, pages: number): void;
  /** The talk is shown. `others` are further addresses of this machine that phones may need. */
  presenting(server: PresentServer, others: readonly string[]): void;
  /** Something went wrong; it goes on. */
  failed(error: unknown): void;
}

/**
 * Makes the talk of an article in memory and shows it until `close` is called: nothing is written to the
 * disk but the counts, where that is asked for. Rejects with `ContentError` when the article has errors, and
 * with `EnvironmentError`.
 */
export async function presentTalk(
  { host = false, port, export: path, force = false, ...options }: PresentOptions,
  events: PresentEvents,
): Promise<PresentServer> {
  const addresses = networkAddresses();
  const network = chosenAddress(host, addresses);
  const session = createSession(options);
  try {
    const site = await memorySite(session, { ...options, only: options.only ?? ["reader", "talk"] }, events);
    const votes = votesOf(site.article);
    const file = path === undefined ? undefined : countsFile(path, votes, force, events.failed);
    const server = await startPresentServer(
      site,
      { port, network },
      { counted: (...each) => file?.counted(...each), failed: events.failed },
    );
    events.presenting(server, network === undefined ? [] : addresses.filter((each) => each !== network));
    return server;
  } finally {
    await session.close();
  }
}

/** The address that phones use: the one that is named, else the likeliest; undefined when none may come. */
function chosenAddress(host: boolean | string, addresses: readonly string[]): string | undefined {
  if (host === false) return undefined;
  const named = host === true ? addresses[0]! : host;
  if (addresses.includes(named)) return named;
  throw new EnvironmentError(
    `this machine has no address “${named}” in a network; it has ${addresses.join(", ")}`,
  );
}
