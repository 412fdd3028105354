import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { beforeAll, expect } from "vitest";
import { useBrowser } from "./browser.ts";
import { keptFolder } from "./folder.ts";
import { triptych } from "./run.ts";
import { useServer } from "./server.ts";

/** An article in a language, with more keys of its talk. Each answer is longer than the notes are high. */
const source = (lang: string, keys = "") => `---
title: Naps
lang: ${lang}
talk: { minutes: 10, order: discuss-first${keys} }
experts:
  - { id: RK, name: Rosa Kessler }
  - { id: MO, name: Musa Oduya }
---

## Mittags? {#why minutes=4}

### RK: Ja

${["A", "B", "C"].map((name) => `**Punkt R${name}.** ${"Lorem ipsum dolor sit amet. ".repeat(30)}`).join("\n\n")}

### MO: Nein

${["A", "B", "C"].map((name) => `- **Punkt M${name}.** ${"Lorem ipsum dolor sit amet. ".repeat(30)}`).join("\n\n")}

::: discuss
Lorem oder ipsum?

- Lorem
- Ipsum
:::

## Abends? {#evening minutes=3}

### RK

**Punkt RX.** Lorem.

\`\`\`js {1|2}
const lorem = 1;
const ipsum = 2;
\`\`\`

### MO

::: slide
\`\`\`js {1|2}
const lorem = 1;
const ipsum = 2;
\`\`\`
:::

**Punkt MX.** Ipsum.
`;

/** An answer whose key points take several screens. */
const LONG = `---
title: Long
lang: en
experts:
  - { id: RK, name: Rosa Kessler }
  - { id: MO, name: Musa Oduya }
---

## Mittags?

### RK: Ja

${Array.from({ length: 16 }, (_, n) => `**Punkt ${n} hat viele Worte, die eine ganze Zeile brauchen.** Lorem.`).join("\n\n")}

### MO: Nein

**Punkt M.** Ipsum.
`;

/**
 * Builds the talks of a file's tests, and opens their desks: `naps` steps by experts, `grid` shows all of
 * them, `schlaf` is German, `long` has an answer of several screens; `public` is `naps` without notes.
 */
export function useDesk() {
  let folder: string;
  const open = useBrowser();
  const server = useServer(() => join(folder, "site"), "/under/a/base/");
  beforeAll(() => {
    folder = keptFolder();
    writeFileSync(join(folder, "naps.md"), source("en"));
    writeFileSync(join(folder, "grid.md"), source("en", ", style: grid"));
    writeFileSync(join(folder, "schlaf.md"), source("de"));
    writeFileSync(join(folder, "long.md"), LONG);
    const run = triptych(["build", "-o", "site", "--only", "reader,talk", "--single-file"], folder);
    expect(run.status, run.stderr).toBe(0);
    const args = ["build", "naps.md", "-o", "public", "--only", "talk", "--public"];
    expect(triptych(args, folder).status).toBe(0);
  });
  /** The address of a file that was built. */
  const fromDisk = (path: string, site = "site") => pathToFileURL(join(folder, site, path)).href;
  /** Opens a deck, and its desk with the key S. */
  async function openDesk(address: string, deck?: Page): Promise<{ deck: Page; desk: Page }> {
    const page = deck ?? (await open({ viewport: { width: 1280, height: 720 } }));
    await page.goto(address);
    await page.waitForSelector(".reveal.ready");
    const popup = page.waitForEvent("popup");
    await page.keyboard.press("s");
    const desk = await popup;
    await desk.locator(".desk-now section").waitFor();
    return { deck: page, desk };
  }
  return { open, server, fromDisk, openDesk };
}

/** What can be read on a screen, and in which size: of the deck, or of a picture on the desk. */
function seen(page: Page, within: string): Promise<string> {
  return page.evaluate((within) => {
    const screens = [...document.querySelectorAll<HTMLElement>(`${within} section.present`)];
    const screen = screens.find((each) => !each.matches(".stack") && !each.closest("[hidden]"));
    if (!screen || screen.closest("[hidden]")) return "";
    const copy = screen.cloneNode(true) as HTMLElement;
    for (const hidden of copy.querySelectorAll(".fragment:not(.visible), .notes, [role=status]"))
      hidden.remove();
    const size = copy.querySelector<HTMLElement>(".body")?.dataset.size;
    const lit = [...copy.querySelectorAll(".lit")].map((line) => line.textContent).join("|");
    return `${copy.textContent?.replace(/\s+/g, " ").trim()} (${size}) ${lit}`;
  }, within);
}

/** Goes one step on at the desk, with a key. */
export async function stepOn({ deck, desk }: { deck: Page; desk: Page }, key = "ArrowRight"): Promise<void> {
  const expected = await next(desk);
  await desk.keyboard.press(key);
  await expect.poll(() => shownByDeck(deck)).toBe(expected);
  await expect.poll(() => now(desk)).toBe(expected);
}

export const shownByDeck = (deck: Page) => seen(deck, "main.reveal");
export const now = (desk: Page) => seen(desk, ".desk-now");
export const next = (desk: Page) => seen(desk, ".desk-next");
