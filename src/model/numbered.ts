/** What is numbered through an article, each kind for itself. */
export type NumberedKind = "figure" | "table" | "equation" | "listing";
