import { expect, it } from "vitest";
import { cleanDrawing } from "../../../src/source/drawings/clean-drawing.ts";

const NS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';

/** What becomes of the content of a drawing, without its root element; and what is told. */
function cleaned(content: string, root = `<svg ${NS}>`): { svg: string; told: readonly string[] } {
  const clean = cleanDrawing(new TextEncoder().encode(`${root}${content}</svg>`));
  if ("why" in clean) throw new Error(clean.why);
  return { svg: clean.svg.replace(/^<svg[^>]*>/, "").replace(/<\/svg>$/, ""), told: clean.removed };
}

it.each([
  ["<script>alert(1)</script>", "", "<script>"],
  ['<script href="data:text/javascript,alert(1)"/>', "", "<script>"],
  ['<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>', "", "<script>"],
  ['<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>', "", "<script>"],
  ['<g xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></g>', "", "<g>"],
  ['<rect onclick="alert(1)" width="1"/>', '<rect width="1"></rect>', "an event handler"],
  ['<rect onclick = "a" ONLOAD="b"/>', "<rect></rect>", "an event handler (2 times)"],
  ['<a href="javascript:alert(1)"><text>x</text></a>', "<a><text>x</text></a>", "the address of <a>"],
  ['<a xlink:href="java&#x9;script:alert(1)"/>', "<a></a>", "the address of <a>"],
  ['<a x:href="javascript:1" xmlns:x="http://www.w3.org/1999/xlink"/>', "<a></a>", "the address of <a>"],
  ['<a><animate attributeName="href" to="javascript:alert(1)"/></a>', "<a></a>", "<animate> of “href”"],
  ['<a><set attributeName=" xlink:href " to="javascript:1"/></a>', "<a></a>", "<set> of “xlink:href”"],
  ['<set attributeName="onclick" to="alert(1)"/>', "", "<set> of “onclick”"],
  ['<use href="http://example.org/a.svg#x"/>', "<use></use>", "the address of <use>"],
  ['<use xlink:href="data:image/svg+xml,x#x"/>', "<use></use>", "the address of <use>"],
  ['<image href="http://example.org/a.png"/>', "<image></image>", "the address of <image>"],
  ['<image href="//example.org/a.png"/>', "<image></image>", "the address of <image>"],
  ['<feImage href="file:///etc/passwd"/>', "<feImage></feImage>", "the address of <feImage>"],
  ['<rect fill="url(http://example.org/a#b)"/>', "<rect></rect>", "an address in the attribute fill"],
  ['<rect fill="\\75rl(//example.org)"/>', "<rect></rect>", "an address in the attribute fill"],
  [
    '<rect style="fill:url(//e.org/a)"/>',
    '<rect style="fill: url(&quot;#none&quot;)"></rect>',
    "an address in a style",
  ],
  [
    "<style>@import 'http://e.org/a.css'; rect{fill:red}</style>",
    "<style>rect {\n  fill: red;\n}</style>",
    "an address in a style sheet",
  ],
  ["<style><g/>@import url(//e.org)</style>", "<style></style>", "<g>; an address in a style sheet"],
  ['<style>a{content:"url("#; background:url(//e.org) ")}</style>', "<style></style>", "a style sheet"],
  [
    "<foreignObject><iframe xmlns='http://www.w3.org/1999/xhtml' src='//e.org'/></foreignObject>",
    "<foreignObject></foreignObject>",
    "<iframe>",
  ],
  ["<iframe src='//e.org'/><audio/><handler/>", "", "<iframe>; <audio>; <handler>"],
  ["<?xml-stylesheet href='a.css'?>", "", "a style sheet"],
  ['<a ping="//e.org" href="https://e.org/"/>', '<a href="https://e.org/"></a>', ""],
  ['<g xml:base="//e.org"><use href="#a"/></g>', '<g><use href="#a"></use></g>', ""],
])("takes what runs or loads out of %s", (content, svg, told) => {
  const found = cleaned(content);
  expect(found.svg).toBe(svg);
  expect(found.told.join("; ")).toBe(told);
});

it.each([
  '<path d="M0 0L1 1" fill="url(#a)" style="stroke:url(&quot;#b&quot;);font-family:&#39;Arial&#39;"></path>',
  '<image href="data:image/png;base64,AAAA" width="1"></image>',
  '<image xlink:href="data:image/svg+xml;base64,AAAA"></image>',
  "<style>@font-face{src:url(data:font/woff2;base64,AAAA)} a&gt;b{fill:url(#x)}</style>",
  '<switch><foreignObject><div xmlns="http://www.w3.org/1999/xhtml" style="color: red">a<br></br><b>c</b></div></foreignObject><text>a</text></switch>',
  '<circle r="1"><animate attributeName="r" to="2" dur="1s"></animate></circle>',
  '<text xml:space="preserve" data-x="1" aria-label="a\\b">&lt;&amp;  é 𝒳</text>',
  '<a href="https://example.org/?a=1&amp;b=2"><title>t</title></a>',
])("leaves what draws as it is: %s", (content) => {
  expect(cleaned(content)).toEqual({ svg: content, told: [] });
});

it("leaves out without a word what programs note for themselves", () => {
  const found = cleaned(
    '<!-- c --><i:view xmlns:i="urn:inkscape"><i:x/></i:view><metadata><r:RDF xmlns:r="urn:rdf">a</r:RDF></metadata><g i:label="a" content="mxfile"><![CDATA[<b>]]></g>',
  );
  expect(found).toEqual({ svg: "<metadata></metadata><g>&lt;b&gt;</g>", told: [] });
});

it("reads prefixes, missing namespaces and other encodings, as browsers and programs write them", () => {
  const whole = (text: string | Uint8Array) => {
    const clean = cleanDrawing(typeof text === "string" ? new TextEncoder().encode(text) : text);
    return "why" in clean ? clean.why : clean.svg;
  };
  const root = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">';
  expect(whole('<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:g/></s:svg>')).toBe(`${root}<g></g></svg>`);
  expect(whole("<svg><g/></svg>")).toBe(`${root}<g></g></svg>`);
  const latin = '<?xml version="1.0" encoding="ISO-8859-1"?><svg><text>\xe9</text></svg>';
  expect(whole(Buffer.from(latin, "latin1"))).toBe(`${root}<text>é</text></svg>`);
  expect(whole(Buffer.from("\ufeff<svg><text>é</text></svg>", "utf16le"))).toBe(
    `${root}<text>é</text></svg>`,
  );
  expect(whole('<svg xmlns="urn:other"><script/></svg>')).toBe("there is no drawing in it");
  expect(whole("<svg><g><path d='M0")).toBe(`${root}<g></g></svg>`);
});

it("puts short entities in, and refuses bombs of any kind at once", () => {
  const withType = (entities: string, root: string) =>
    cleanDrawing(new TextEncoder().encode(`<!DOCTYPE svg [${entities}]>${root}`));
  const illustrator = withType(
    '<!ENTITY ns_svg "http://www.w3.org/2000/svg">',
    '<svg xmlns="&ns_svg;"><g/></svg>',
  );
  expect(illustrator).toMatchObject({ svg: expect.stringContaining("<g></g>"), removed: [] });
  const laughs = withType('<!ENTITY a "haha"><!ENTITY b "&a;&a;">', "<svg><text>&a;&b;</text></svg>");
  expect(laughs).toMatchObject({ svg: expect.stringContaining("<text>haha&amp;b;</text>") });
  const hidden = withType("<!ENTITY a '<script/>'>", "<svg>&a;</svg>");
  expect(hidden).toMatchObject({ svg: expect.stringContaining(">&amp;a;<") });
  const many = withType(
    `<!ENTITY a "${"x".repeat(200)}">`,
    `<svg><text>${"&a;".repeat(150_000)}</text></svg>`,
  );
  expect(many).toMatchObject({ why: "its entities stand for too much text" });
  // Each takes part of a second; a search to the end for each of its signs would take hours.
  const deep = cleanDrawing(Buffer.from(`<svg>${"<g>".repeat(1_000_000)}`));
  expect(deep).toMatchObject({ why: "its elements are nested more than 250 deep" });
  cleanDrawing(Buffer.from(`${"<!---->".repeat(500_000)}<svg/>`));
  cleanDrawing(Buffer.from(`<svg>${"</g>".repeat(500_000)}${"<g/>".repeat(50_000)}</svg>`));
});
