import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, inject, it } from "vitest";
import { filesIn, textOf } from "../helpers/folder.ts";

const site = inject("site");
const pages = filesIn(site).filter((path) => path.endsWith(".html") && !path.includes("/talk/"));

/** The bytes of a file as servers send it. */
const sent = (path: string) => gzipSync(readFileSync(join(site, path))).length;

describe("the size of pages", () => {
  it("is at most 60 kB without fonts and images, with at most 16 kB of scripts", () => {
    for (const path of pages) {
      const links = [
        ...textOf(site, path).matchAll(/<(?:script|link)[^>]* (?:src|href)="([^":]+\.(?:js|css))"/g),
      ];
      const files = links.map(([, href]) => posix.normalize(posix.join(posix.dirname(path), href!)));
      // Of an article, one more has the interface in its language.
      expect(files.length, path).toBe(files.some((file) => file.endsWith("/interface.js")) ? 4 : 3);
      const scripts = files.filter((file) => file.endsWith(".js"));
      const script = scripts.reduce((sum, file) => sum + sent(file), 0);
      expect(script, path).toBeLessThanOrEqual(16_000);
      const all = [path, ...files].reduce((sum, file) => sum + sent(file), 0);
      expect(all, path).toBeLessThanOrEqual(60_000);
    }
  });
});
