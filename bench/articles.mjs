import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { numbers, sentence } from "./words.mjs";

/** One longer word in so many becomes another. */
const VARIED = 10;

/** The article that ships, with another title and other words for each number, so that no two are alike. */
export function variation(number) {
  const next = numbers(number);
  const word = () => sentence(next, "").split(" ")[1];
  const [, front, body] = /^(---\n.*?\n---\n)(.*)$/s.exec(SAMPLE);
  return (
    front.replace(/^title: "(.*)"$/m, (_, title) => `title: "${title} ${number}"`) +
    body
      .replace(/(?<= )[a-z]{6,}(?=[ ,])/g, (old) => (next(VARIED) === 0 ? word() : old))
      .replace(/^(## .*?)\?/gm, (_, heading) => `${heading} ${word()}?`)
  );
}

const SAMPLE = readFileSync(new URL("../content/cancer-nanomedicine.md", import.meta.url), "utf8");

/** Writes so many articles into a folder, which is emptied, and beside them the figures that they all show. */
export function writeArticles(folder, count) {
  rmSync(folder, { recursive: true, force: true });
  cpSync(new URL("../content/figures", import.meta.url), `${folder}/figures`, { recursive: true });
  for (let number = 1; number <= count; number++)
    writeFileSync(`${folder}/article-${String(number).padStart(4, "0")}.md`, variation(number));
}
