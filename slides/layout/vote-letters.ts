/** The keys that count in a vote, for the first options in order. Further options have none. */
export const VOTE_LETTERS = "abcdefgh";
