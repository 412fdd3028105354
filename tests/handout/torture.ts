import { readFileSync } from "node:fs";

const input = new URL("../projects/torture/input/", import.meta.url);

/** Every kind of block, long tables and code, sixty footnotes, a figure taller than a page, twelve experts. */
export const TORTURE = readFileSync(new URL("torture.md", input), "utf8");

/** Bytes of the figure, by its name in the article. */
export const FIGURES: Readonly<Record<string, Uint8Array>> = {
  "tall.svg": readFileSync(new URL("tall.svg", input)),
};

/** A shorter article from right to left. */
export const TORTURE_RTL = `---
title: مقال من اليمين إلى اليسار
lang: ar
handout: { paper: A5 }
---

## لماذا؟ {#why}

**نقطة.** ${"كلمة أخرى ".repeat(700)}

| رأس | آخر |
|---|---|
${Array.from({ length: 60 }, (_, row) => `| صف${row} | خلية |`).join("\n")}

## كيف؟ {#how}

**نهاية.** ${"نص ".repeat(60)}[^1]

[^1]: حاشية.
`;
