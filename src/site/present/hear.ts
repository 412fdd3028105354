import * as z from "zod";
import type { DeckSays, RemoteSays, VoterSays } from "../../../slides/client/present/messages.ts";

/** Ids of questions are short; what is longer is rubbish. */
const voteRound = { key: z.string().max(300), round: z.enum(["before", "after"]) };
const counts = z.array(z.number().int().min(0).max(1_000_000)).max(500);

const deckSays = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("vote"), vote: z.strictObject(voteRound).optional() }),
  z.strictObject({ kind: z.literal("totals"), ...voteRound, counts }),
  z.strictObject({ kind: z.literal("clear"), ...voteRound }),
  z.strictObject({ kind: z.literal("state"), state: z.unknown() }),
  z.strictObject({ kind: z.literal("new-code") }),
  z.strictObject({ kind: z.literal("end-remotes") }),
]);
const remoteSays = z.strictObject({ kind: z.literal("command"), command: z.looseObject({}) });
const voterSays = z.strictObject({
  kind: z.literal("vote"),
  ...voteRound,
  option: z.number().int().min(0).max(499),
});

/** Reads what a deck says; undefined when it is none of it. */
export function readDeck(data: unknown): DeckSays | undefined {
  return deckSays.safeParse(data).data as DeckSays | undefined;
}

/** Reads what a phone that steers says. The deck looks at the command itself. */
export function readRemote(data: unknown): RemoteSays | undefined {
  return remoteSays.safeParse(data).data;
}

/** Reads what a phone that votes says. */
export function readVoter(data: unknown): VoterSays | undefined {
  return voterSays.safeParse(data).data;
}
