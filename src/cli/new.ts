import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { EnvironmentError } from "../diagnostics/environment-error.ts";
import { shown } from "../diagnostics/shown-path.ts";
import { reasonOf } from "../diagnostics/system-error.ts";
import { EXIT } from "./exit.ts";

/** Writes a small article to start from. Throws `EnvironmentError` when the file is there already. */
export function startArticle(name: string): number {
  const path = resolve(/\.md$/i.test(name) ? name : `${name}.md`);
  const file = shown(path);
  if (existsSync(path)) throw new EnvironmentError(`“${file}” is there already`);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, starter(titleOf(path)));
  } catch (error) {
    throw new EnvironmentError(`“${file}” cannot be written: ${reasonOf(error)}`);
  }
  const quoted = /\s/.test(file) ? `"${file}"` : file;
  process.stdout.write(`${file} is written. See it with: triptych serve ${quoted}\n`);
  return EXIT.fine;
}

function titleOf(path: string): string {
  const words = basename(path).replace(/\.md$/i, "").replace(/[-_]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function starter(title: string): string {
  return `---
title: ${JSON.stringify(title)}
lang: en
experts:
  - { id: AB, name: Ada Brown }
  - { id: CD, name: Carl Diaz }
---

Say here in a few sentences what the article is about.

## What is the first question?

A line or two may frame it.

### AB

**The key point comes first, in bold.** The full answer follows. What is bold goes on the slide,
the rest into the speaker notes, the handout and the reader.[^1]

[^1]: Footnotes go to the foot of the page.

### CD

**Each expert answers under a heading of their own.** Use the id, the initials or the name.

::: discuss
What should the group talk about?
:::

## Notes and sources {.section}

A section is no question and gets no slide.
`;
}
