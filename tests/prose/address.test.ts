import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AddressKind, addressKind } from "../../src/prose/address.ts";
import { thorough } from "../helpers/thorough.ts";

const KINDS: readonly (readonly [AddressKind, readonly string[]])[] = [
  ["id", ["#naps", "#", "#javascript:alert(1)"]],
  [
    "file",
    [
      "data.csv",
      "./data.csv",
      "../data.csv",
      "data.csv?x#y",
      "",
      "?q",
      "javascript%3Aalert(1)",
      "a%20b.csv",
      "~/x",
    ],
  ],
  ["article", ["naps.md", "other/naps.markdown#why"]],
  ["root", ["/about", "/", "\\about"]],
  [
    "remote",
    [
      "https://example.org",
      "HTTP://example.org/x",
      " https://example.org",
      "mailto:a@b.org",
      "tel:+1",
      "irc://x",
      "xmpp:x",
    ],
  ],
  [
    "refused",
    [
      ...[
        "javascript:x",
        "JAVASCRIPT:x",
        "java\nscript:x",
        "java\tscript:x",
        "\u0001javascript:x",
        "  javascript:x",
      ],
      ...[
        "vbscript:x",
        "data:text/html,x",
        "data:image/png;base64,x",
        "file:///x",
        "blob:x",
        "about:blank",
        "ws://x",
      ],
      ...["//example.org", "\\\\example.org", "/\\example.org", "/\n/example.org", " //example.org"],
      ...["//page.invalid/x", "//user@page.invalid/x", "\\\\page.invalid\\x"],
      ...[
        "http:example.org",
        "https:///example.org",
        "https://",
        "http://[::1",
        "https://exa mple.org",
        "C:\\x",
        "a%00b",
      ],
    ],
  ],
];

describe("what an address leads to", () => {
  for (const [kind, addresses] of KINDS)
    it.each(addresses)(`is ${kind}: %j`, (address) => expect(addressKind(address)).toBe(kind));

  it("is never a scheme that runs or loads something, whatever stands in it", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ..."javascript: data: file: vbscript: blob: // \\ / : \t \n \u0000 % # ? @ https: http: x . ..".split(
          " ",
        ),
      ),
      fc.string({ maxLength: 3 }),
    );
    const address = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(address, (text) => {
        const kind = addressKind(text);
        if (kind === "refused") return;
        // The browsers' own reading, of a page on the web and of one from disk.
        for (const page of ["https://page.invalid/a/b.html", "file:///a/b.html"]) {
          const url = new URL(text, page);
          if (kind === "remote") expect(url.protocol).toMatch(/^(https?|mailto|tel|xmpp|ircs?):$/);
          else expect(url.origin + url.host, text).toBe(new URL(page).origin + new URL(page).host);
        }
      }),
      { numRuns: thorough ? 20_000 : 4000 },
    );
  });
});
