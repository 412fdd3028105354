import { EnvironmentError } from "../../diagnostics/environment-error.ts";

/** A share of the articles of a site: number 3 of 16. */
export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** More shards than this would each take longer to start than to build. */
export const MOST_SHARDS = 1000;

/** A shard from `3/16`. Throws `EnvironmentError` for what is none. */
export function shardNamed(written: string): Shard {
  const [, number, of] = (/^(\d+)\/(\d+)$/.exec(written.trim()) ?? []).map(Number);
  if (number === undefined || of === undefined)
    throw new EnvironmentError(`“${written}” is no shard: write 3/16 for the third of sixteen`);
  if (of > MOST_SHARDS) throw new EnvironmentError(`“${written}”: a site has at most ${MOST_SHARDS} shards`);
  if (number < 1 || number > of)
    throw new EnvironmentError(`“${written}” is no shard: the first is 1/${of}, the last ${of}/${of}`);
  return { number, of };
}
