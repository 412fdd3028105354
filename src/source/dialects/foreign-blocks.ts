/** Blocks of Quarto, Pandoc and Docusaurus that are not taken over, with what to write instead. */
const FOREIGN_BLOCKS: readonly (readonly [pattern: RegExp, hint: string])[] = [
  [
    /^columns?$|^layout|^grid$/i,
    "remove the ::: lines: a text has one column, or two by handout: { columns: 2 }",
  ],
  [/tabset$|^tabs?$/i, "remove the ::: lines and give each tab a ### heading: there are no tabs"],
  [/^content-(?:visible|hidden)$/i, "write ::: reader or ::: handout for what one output alone shows"],
  [/^(?:incremental|nonincremental|fragment|r-)/i, "remove the ::: lines: slides build up by key points"],
  [/^(?:aside|sidenote|marginnote|column-margin)$/i, "write ::: margin for a short note beside the text"],
  [/^(?:details|spoiler|collapse)$/i, "write <details> and <summary>, or remove the ::: lines"],
  [/^(?:refs|references|bibliography)$/i, "remove it: the works cited are listed at the end"],
];

/** What to write instead of a block that another tool has; undefined for any other name. */
export function foreignBlockHint(name: string): string | undefined {
  return FOREIGN_BLOCKS.find(([pattern]) => pattern.test(name))?.[1];
}
