import type { BuildEvents } from "./build-events.ts";
import { buildInSession } from "./build-in-session.ts";
import type { SiteOptions } from "./options.ts";
import { createSession } from "./session.ts";

/**
 * Builds a site into a folder. Throws `ContentError` when an article has errors, and then nothing is
 * written, and `EnvironmentError`; prints nothing.
 */
export async function buildSite(options: SiteOptions, events: Partial<BuildEvents> = {}): Promise<void> {
  const session = createSession(options);
  try {
    await buildInSession(session, options, events);
  } finally {
    await session.close();
  }
}
