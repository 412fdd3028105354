// How long parsing takes as sources grow, and how much memory: `npm run bench:parse`.
// With a shape's name and a size in MB, parses that one only: node --cpu-prof bench/parse.mjs mixed 1
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const WORDS = "naps help memory when slow waves replay what the day has left behind in it ".repeat(6);

/** Sources that repeat one pattern; `n` counts from 0. */
const SHAPES = {
  /** What a long guide has: headings, links between them, tags that are dropped, notes, terms. */
  mixed: (n) =>
    `## Question ${n}?\n\n**Point ${n}.** ${WORDS}[link](#question-${Math.max(0, n - 1)}) <font color="red">red</font>[^${n}] "quoted" -- 'too'.\n\n` +
    `- item with \`code\` and <span onclick="x">words</span>\n- [Up](#question-0)\n\n> [!NOTE]\n> See <a name="a${n}"></a>@fig-none.\n\n[^${n}]: The note ${n}.\n\n`,
  headings: (n) => `### Heading\n\ntext ${n}\n\n`,
  links: (n) => `[link ${n}](#x${n}) `,
  lines: (n) => `[link ${n}](https://example.org/${n}) and <b>bold</b>\n`,
  dropped: (n) => `<font size="${n}">x</font>\n`,
  blocks: (n) => `<div onclick="${n}">\n\nwords\n\n</div>\n\n`,
  comments: () => "<!-- a\n",
  tags: () => '<p a="\n',
  brackets: () => "[",
  quotes: () => "\"'",
  stars: () => "*_",
  braces: () => "{a=",
  divs: () => "::: note\n",
  callouts: () => "> [!note]\n",
  citations: () => "[@a ",
  abbreviations: (n) => `*[A${n}]: words\n\nA${n} `,
  emoji: () => ":a",
  dollars: () => "$a ",
  notes: (n) => `^[note ${n} `,
  tables: (n) => `| a | b |\n|---|---|\n| ${n} | x |\n\n`,
  items: () => "- [ ] a\n",
  deep: () => "> ",
};

const HEAD = "---\ntitle: A long one\n---\n\n## Why?\n\n**A.** ";

function sourceOf(shape, megabytes) {
  const make = SHAPES[shape];
  const pieces = [HEAD];
  for (let size = 0, n = 0; size < megabytes * 1e6; n++) {
    const piece = make(n);
    pieces.push(piece);
    size += piece.length;
  }
  return Buffer.from(pieces.join(""));
}

const [shape, size] = process.argv.slice(2);
if (shape) {
  const { parseArticle } = await import("../src/source/parse-article.ts");
  const bytes = sourceOf(shape, Number(size));
  const before = process.cpuUsage();
  const { diagnostics } = await parseArticle({ file: "long.md", bytes, read: () => ({ state: "missing" }) });
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  const memory = process.resourceUsage().maxRSS / 1024;
  console.log(`${shape} ${size} MB: ${seconds.toFixed(2)} s of processor time, ${memory.toFixed(0)} MB, ${diagnostics.length} findings`);
} else {
  const runs = [["mixed", "10"], ...Object.keys(SHAPES).flatMap((name) => [[name, "0.25"], [name, "1"]])];
  for (const run of runs) {
    const self = fileURLToPath(import.meta.url);
    const args = ["--import", "tsx", self, ...run];
    const { status } = spawnSync(process.execPath, args, { stdio: "inherit", timeout: 30_000 });
    if (status !== 0) console.log(`${run.join(" ")} MB: more than 30 s`);
  }
}
