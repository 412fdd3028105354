const initials = (name) => name.replace(/[^A-Z]/g, "");

/**
 * A book as the files of an article of Triptych's, by their names.
 *
 * A book has `experts` (names), `works` (to cite), `files` (pictures) and `parts`: questions with an id,
 * a title and answers of blocks. A block is `{ text }`, `{ code }` (lines), `{ list }`, `{ table }`,
 * `{ figure, caption }` or `{ formula }`; text is a list of strings, `{ strong }`, `{ em }`, `{ code }`,
 * `{ formula }`, `{ cite }` and `{ note }`.
 */
export function articleFiles(book, name = "book.md") {
  return { [name]: asArticle(book), ...book.files, ...(book.works.length > 0 ? { "works.bib": bibliography(book.works) } : {}) };
}

/** The source of the article alone. */
export function asArticle({ experts, works, parts }) {
  const head = [
    "title: A book for measuring",
    "date: 2026-01-01",
    ...(experts.length > 0 ? ["experts:", ...experts.map((name) => `  - { id: ${initials(name)}, name: ${name} }`)] : []),
    ...(works.length > 0 ? ["bibliography: works.bib"] : []),
    "handout: { paper: A5 }",
  ];
  const questions = parts.map(({ id, title, answers }) => `## ${title} {#${id}}\n\n${answers.map((each) => answer(each, id)).join("\n\n")}`);
  return `---\n${head.join("\n")}\n---\n\n${questions.join("\n\n")}\n`;
}

function answer({ name, blocks }, id) {
  const notes = [];
  const call = (text) => `[^${id}-${name ? initials(name) : ""}${notes.push(text)}]`;
  const texts = blocks.map((each) => block(each, call));
  const below = notes.map((text, at) => `[^${id}-${name ? initials(name) : ""}${at + 1}]: ${text}`);
  return [...(name ? [`### ${initials(name)}`] : []), ...texts, ...below].join("\n\n");
}

function block({ text, code, list, table, figure, caption, formula }, call) {
  if (text) return inline(text, call);
  if (code) return `\`\`\`js\n${code.join("\n")}\n\`\`\``;
  if (list) return list.map((item) => `- ${inline(item, call)}`).join("\n");
  if (figure) return `![${caption}](${figure})`;
  if (formula) return `$$${formula}$$`;
  const rows = [table.head.map((cell) => [cell]), ...table.rows].map((row) => `| ${row.map((cell) => inline(cell, call)).join(" | ")} |`);
  return [rows[0], `|${"---|".repeat(table.head.length)}`, ...rows.slice(1)].join("\n");
}

function inline(pieces, call) {
  return pieces
    .map((piece) => {
      if (typeof piece === "string") return piece;
      if (piece.strong) return `**${piece.strong}**`;
      if (piece.em) return `*${piece.em}*`;
      if (piece.code) return `\`${piece.code}\``;
      if (piece.formula) return `$${piece.formula}$`;
      return piece.cite ? `[@${piece.cite}]` : call(piece.note);
    })
    .join("");
}

function bibliography(works) {
  return works.map(({ key, author, year, title }) => `@book{${key}, author = {${author}, A.}, title = {${title}}, year = {${year}}, publisher = {Press}}`).join("\n");
}
