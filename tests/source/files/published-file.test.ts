import { expect, it } from "vitest";
import { publishedFile } from "../../../src/source/files/published-file.ts";

const named = (path: string, content: string | Uint8Array = "a,b") =>
  publishedFile(path, typeof content === "string" ? new TextEncoder().encode(content) : content).name;

const PAGE = "<!DOCTYPE html><script>alert(1)</script>";

it.each([
  ["page.html", PAGE, "page-html.txt"],
  ["PAGE.HTM", "words", "PAGE-HTM.txt"],
  ["script.js", "alert(1)", "script-js.txt"],
  ["shell.php.csv", "a,b", "shell-php-csv.txt"],
  ["page.html.unknown", "words", "page-html-unknown.txt"],
  ["noending", PAGE, "noending.txt"],
  ["data.xyz", ` \n<!-- x -->${PAGE}`, "data-xyz.txt"],
  ["picture.png", PAGE, "picture-png.txt"],
  ["data.json", PAGE, "data-json.txt"],
  ["data.xml", '<r><h:script xmlns:h="http://www.w3.org/1999/xhtml"/></r>', "data-xml.txt"],
  ["data.xml", '<r xmlns:h="http://www.w3.org/1999&#x2f;xhtml"/>', "data-xml.txt"],
  ["data.xml", '<?xml version="1.0"?><?xml-stylesheet href="a.xsl"?><r/>', "data-xml.txt"],
  ["data.gpx", '<!DOCTYPE r [<!ENTITY x "y">]><r/>', "data-gpx.txt"],
  ["broken.svg", "<svg xmlns='urn:x'><g/></svg>", "broken-svg.txt"],
])("publishes as text what could run: %s", (path, content, name) => {
  expect(named(path, content)).toBe(name);
});

it("knows a page in UTF-16", () => {
  expect(named("data.xyz", Buffer.from(`\ufeff${PAGE}`, "utf16le"))).toBe("data-xyz.txt");
});

it.each([
  ["data.csv", "a,b", "data.csv"],
  ["notes.txt", PAGE, "notes.txt"],
  ["data.xyz", "  1 < 2", "data.xyz"],
  ["table.csv", "<td>,b", "table.csv"],
  ["paper.pdf", "%PDF-1.7 <script>", "paper.pdf"],
  ["analysis.R", "x <- 1", "analysis.R"],
  ["analysis.py", "print('<b>')", "analysis.py"],
  ["archive.tar.gz", "\x1f\x8b", "archive.tar.gz"],
  [
    "track.gpx",
    '<?xml version="1.0" encoding="UTF-8"?><gpx xmlns="http://www.topografix.com/GPX/1/1"/>',
    "track.gpx",
  ],
  ["Größe 1#.csv", "a", "Größe-1-.csv"],
  ["\u202ex\n\"'<>.csv", "a", "-x-.csv"],
  ["...csv", "a", "file.csv"],
])("leaves other files as they are: %s", (path, content, name) => {
  expect(named(path, content)).toBe(name);
});

it("cleans drawings", () => {
  const { name, bytes, removed } = publishedFile("a.svg", Buffer.from("<svg><script/><g/></svg>"));
  expect(name).toBe("a.svg");
  expect(Buffer.from(bytes).toString()).toMatch(/^<svg [^>]*><g><\/g><\/svg>$/);
  expect(removed).toEqual(["<script>"]);
});

it("keeps names short enough for every file system", () => {
  expect(Buffer.byteLength(named(`${"語".repeat(85)}.csv`))).toBeLessThan(255);
});
