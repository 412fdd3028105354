import { readFileSync } from "node:fs";
import { constants } from "node:os";
import { expect, it } from "vitest";
import { reasonOf, systemMessage } from "../../src/diagnostics/system-error.ts";

/** An error as Node makes it when the system refuses something. */
function refused(code: string, path?: string): Error {
  return Object.assign(new Error(`${code}: something, open`), { code, syscall: "open", path });
}

it("says in words why the system refused something, with its own name behind", () => {
  expect(reasonOf(refused("ENOSPC"))).toBe("the disk is full (ENOSPC)");
  expect(reasonOf(refused("EACCES"))).toBe("you have no permission (EACCES)");
  for (const code of ["EMFILE", "EROFS", "EXDEV", "EBUSY", "ENOENT", "EISDIR"])
    expect(reasonOf(refused(code))).toMatch(new RegExp(`^[a-z ]+ \\(${code}\\)$`));
});

it("gives a name that has no words, and the message of other errors", () => {
  expect(reasonOf(refused("EDOM"))).toBe("EDOM");
  expect(reasonOf(Object.assign(new Error("bad call"), { code: "ERR_INVALID_ARG_TYPE" }))).toBe("bad call");
  expect(reasonOf("text")).toBe("text");
});

it("makes one line of an error of the system, and of no other", () => {
  expect(systemMessage(refused("ENOSPC", "/x/y"))).toBe("“/x/y”: the disk is full (ENOSPC)");
  expect(systemMessage(refused("EMFILE"))).toBe("too many files are open (EMFILE)");
  expect(systemMessage(new Error("a fault of ours"))).toBeUndefined();
});

it("knows names that the system has", () => {
  const text = readFileSync(new URL("../../src/diagnostics/system-error.ts", import.meta.url), "utf8");
  const named = [...text.matchAll(/^ {2}(E[A-Z]+): "/gm)].map(([, name]) => name!);
  expect(named.length).toBeGreaterThan(20);
  expect(
    named.filter((name) => process.platform === "linux" && !(name in constants.errno) && name !== "ENOTSUP"),
  ).toEqual([]);
});
