import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { expect, it } from "vitest";
import { npmBrowserRuns } from "../../src/browser/chromium/choose-chromium.ts";
import { findChromium } from "../../src/browser/chromium/find-chromium.ts";
import { folderWith } from "../helpers/folder.ts";
import { uaFailures } from "../helpers/pdf-ua/check.ts";
import { readWhole } from "../helpers/read-whole.ts";
import { triptych } from "../helpers/run.ts";

/** Questions that begin on right-hand pages leave blank ones between them. */
const ARTICLE = `---
title: Naps
experts:
  - { id: RK, name: R. Kessler }
handout: { paper: A5, questions: recto }
---

## Why naps? {#why}

### RK

**Because.** So it is[^1], see [](#long).

| Minutes | Gain |
|---------|------|
| 20      | some |

[^1]: It has been *measured*.

## How long? {#long}

### RK

**Not long.** As [](#why) says:

- twenty minutes
- or less
`;

/** The handout that a build makes with the browser that the environment names. */
function built(TRIPTYCH_CHROMIUM: string): Buffer {
  const folder = folderWith({ "naps.md": ARTICLE });
  const run = triptych(["build", "naps.md", "--only", "handout", "--no-cache"], folder, {
    TRIPTYCH_CHROMIUM,
  });
  expect(run).toMatchObject({ status: 0, stderr: "" });
  return readFileSync(join(folder, "_site/naps/handout.pdf"));
}

it.runIf(findChromium() && npmBrowserRuns())(
  "a browser that is installed is found, and prints the same as the one from npm",
  async () => {
    const [installed, fromNpm] = [built(""), built("npm")];
    const whole = await readWhole(installed);
    expect(whole.pages.length).toBeGreaterThan(4);
    expect(await readWhole(fromNpm)).toEqual(whole);
    for (const file of [installed, fromNpm]) expect(uaFailures(await PDFDocument.load(file))).toEqual([]);
    const makers = [installed, fromNpm].map(
      (file) => /Chromium \d[\d.]* \(([^)]*)/.exec(file.toString("latin1"))?.[1],
    );
    expect(makers).toEqual([findChromium(), "from npm"]);
  },
);
