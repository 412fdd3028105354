/** How many questions the book has. */
export const COUNT = 36;
const words = (count: number, stem: string) =>
  Array.from({ length: count }, (_, index) => `${stem}${index}`).join(" ");

/** Every question refers to a later and an earlier one, and has a footnote, a list and a table. */
const question = (n: number, changed = "") =>
  `## What of number ${n}? {#q${n}}

### RK

**Point ${n}.** ${words(260 + ((n * 37) % 150), `representation${n}${changed || "x"}`)}[^n${n}] See [](#q${(n % COUNT) + 1}) and [](#q${((n + 23) % COUNT) + 1}).

${words(240, `second${n}x`)}

1. ${words(30, "one")}
2. ${words(30, "two")}

| A | B |
|---|---|
| a${n} | b |

[^n${n}]: Note ${n}.
`;

/** More than a hundred pages, so three print runs; one question may be `changed`. */
export const longBook = (starts: string, changed = 0) =>
  `---\ntitle: In print runs\nexperts:\n  - { id: RK, name: R. Kessler }\nhandout: { paper: A5, questions: ${starts} }\n---\n\n${Array.from({ length: COUNT }, (_, index) => question(index + 1, index + 1 === changed ? "y" : "")).join("\n")}\n\n## At the end {#end .section}\n\nWords.\n`;
