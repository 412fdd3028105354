import type { JoinOptions } from "../site/shards/join-shards.ts";
import { EXIT } from "./exit.ts";
import { buildReporter } from "./terminal.ts";

/** Makes one site of the shards in these folders. */
export async function joinSite(
  shards: readonly string[],
  options: Omit<JoinOptions, "shards">,
): Promise<number> {
  const { joinShards } = await import("../site/shards/join-shards.ts");
  try {
    await joinShards({ ...options, shards }, buildReporter({ times: false, all: true }));
    return EXIT.fine;
  } catch (error) {
    if (!(error instanceof Error && error.name === "ContentError")) throw error;
    process.stderr.write("nothing was joined; what was there before is unchanged\n");
    return EXIT.content;
  }
}
