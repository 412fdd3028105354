import { posix, win32 } from "node:path";
import { afterEach, expect, it, vi } from "vitest";

afterEach(() => void vi.doUnmock("node:path"));

/** The function as it is with the path rules of a system. */
async function shownOn(rules: typeof posix): Promise<(path: string) => string> {
  vi.resetModules();
  vi.doMock("node:path", () => ({ ...rules, default: rules }));
  return (await import("../../src/diagnostics/shown-path.ts")).shown;
}

it("shows a path inside the working folder relative to it, any other in full", async () => {
  const shown = await shownOn(posix);
  const here = process.cwd();
  expect(shown(posix.join(here, "a b/naps.md"))).toBe("a b/naps.md");
  expect(shown(posix.join(here, "..naps.md"))).toBe("..naps.md");
  expect(shown(here)).toBe(".");
  expect(shown(posix.join(here, "../naps.md"))).toBe(posix.join(here, "../naps.md"));
  expect(shown(posix.join(here, "a\\b.md"))).toBe("a\\b.md");
});

it("shows paths with / on Windows, too", async () => {
  const shown = await shownOn(win32);
  expect(shown(win32.resolve("articles\\naps.md"))).toBe("articles/naps.md");
  expect(shown("D:\\texts\\naps.md")).toBe("D:/texts/naps.md");
});
