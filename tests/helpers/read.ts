import type { CheckContext } from "../../src/checks/check.ts";
import { checkArticle } from "../../src/checks/checks.ts";
import { byPlace, type Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { withoutFollowUps } from "../../src/diagnostics/follow-ups.ts";
import type { Article } from "../../src/model/article.ts";
import { isRemote, splitLink } from "../../src/prose/address.ts";
import { parseArticle } from "../../src/source/parse-article.ts";
import { BESIDE_BIBLIOGRAPHIES } from "./beside-bibliographies.ts";

/** Files that lie beside the articles of tests, by name. */
export const BESIDE: Readonly<Record<string, string>> = {
  "hours.csv": "\uFEFFGroup;Hours;Share\nOwls;7,5;40 %\nLarks;8;–\n",
  "uneven.csv": "a,b\n\n1,2\n3\n",
  "works.bib": `@article{kessler2021, author = {Kessler, Rosa}, title = {Slow waves}, journal = {Journal of Sleep}, year = {2021}, volume = {7}, pages = {1--9}}
@book{oduya2019, author = {Oduya, Musa and Lind, Eva}, title = {Attention at night}, publisher = {Lagos Press}, year = {2019}}
`,
  ...BESIDE_BIBLIOGRAPHIES,
};

/** Files that articles of tests may link to, by their paths. */
const FILES: Readonly<Record<string, ReturnType<CheckContext["file"]>>> = {
  "data.csv": { state: { state: "found" }, names: [] },
  "page.html": {
    state: { state: "found" },
    names: [],
    note: { message: "“page.html” is published as plain text", hint: "put it into a ZIP file" },
  },
  papers: { state: { state: "unreadable", why: "it is a folder", hint: "name a file in it" }, names: [] },
  "../secret.csv": {
    state: {
      state: "outside",
      why: "it is outside of the article's folder",
      hint: "copy it into that folder",
    },
    names: [],
  },
};

/** Images of tests by their addresses; all others are missing. */
const IMAGES: Readonly<Record<string, ReturnType<CheckContext["image"]>>> = {
  "cell.png": { state: { state: "found" } },
  "clip.mp4": {
    state: { state: "found" },
    notes: [
      {
        code: "video/captions",
        message: "the captions “clip.vtt” are left out: it does not begin with the line WEBVTT",
        hint: "save the captions as WebVTT",
      },
    ],
    video: { path: "videos/clip.mp4", mediaType: "video/mp4", captions: [], bytes: () => undefined },
  },
  "broken.png": { state: { state: "unreadable", why: "it is a TIFF file", hint: "save it as PNG" } },
  "cut.png": {
    state: { state: "found" },
    notes: [{ code: "image/cut-off", message: "the image “cut.png” is cut off", hint: "save it again" }],
  },
  "curve.svg": {
    state: { state: "found" },
    notes: [
      {
        code: "image/cleaned",
        message: "“curve.svg” is shown without what could run or load something: <script>",
        hint: "nothing is to be done if the drawing looks right",
      },
    ],
  },
  "photo.png": {
    state: { state: "found" },
    notes: [{ code: "image/name", message: "“photo.png” is a JPEG image", hint: "give it the ending .jpg" }],
  },
};

const MISSING = { state: { state: "missing" } } as const;

/** Parses and checks a source text as `naps.md`, with `cell.png` beside it. */
export async function read(
  source: string | Uint8Array,
  file = "naps.md",
): Promise<{ article: Article; diagnostics: readonly Diagnostic[] }> {
  const bytes = typeof source === "string" ? new TextEncoder().encode(source) : source;
  const { article, diagnostics } = await parseArticle({
    file,
    bytes,
    read: (path) =>
      BESIDE[path] === undefined
        ? { state: "missing" }
        : { state: "found", bytes: new TextEncoder().encode(BESIDE[path]) },
  });
  const checked = checkArticle(article, {
    image: (src) => (isRemote(src) ? { state: { state: "remote" } } : (IMAGES[src] ?? MISSING)),
    file: (href) => FILES[splitLink(href).path] ?? { ...MISSING, names: ["data.csv", "Paper.pdf"] },
  });
  return { article, diagnostics: withoutFollowUps([...diagnostics, ...checked].sort(byPlace)) };
}
