import { createHash } from "node:crypto";
import { slugOfFile } from "../../source/ids.ts";
import type { Shard } from "./shard.ts";

/**
 * Whether an article is in a shard, by its path. The name of its folder in the site decides, and nothing else: an
 * article that is added, changed or removed moves no other one to another shard, so that what each shard keeps
 * between builds stays of use; and two files of one name, of which only one can be built, meet in one shard.
 */
export function isInShard(path: string, { number, of }: Shard): boolean {
  const hash = createHash("sha256").update(slugOfFile(path)).digest();
  return hash.readUInt32BE(0) % of === number - 1;
}
