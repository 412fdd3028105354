import { expect, it } from "vitest";
import { readMarkup } from "../../src/epub/xml/markup.ts";
import { writeXhtml } from "../../src/epub/xml/write-xhtml.ts";

it.each([
  ["closes what HTML leaves open", "<p>a<br>b", "<p>a<br/>b</p>"],
  ["writes entities as letters, and escapes what XML must", "a&nbsp;&lt;&amp;", "a\u00a0&lt;&amp;"],
  [
    "never shortens elements that can have content",
    "<table><tr><td></table>",
    "<table><tr><td></td></tr></table>",
  ],
  ["leaves out characters that XML does not have", "a\u0000\u0008b\ud800", "ab"],
  [
    "gives drawings their namespace",
    '<svg viewBox="0 0 1 1"><path d="M0"/></svg>',
    '<svg viewBox="0 0 1 1" xmlns="http://www.w3.org/2000/svg"><path d="M0"/></svg>',
  ],
  [
    "names roles as books do",
    '<a role="doc-noteref" lang="de">1</a>',
    '<a role="doc-noteref" lang="de" xml:lang="de" epub:type="noteref">1</a>',
  ],
  ["writes code from left to right", "<code>x</code>", '<code dir="ltr">x</code>'],
])("%s", (_name, html, xhtml) => {
  expect(writeXhtml(readMarkup(html))).toBe(xhtml);
});
