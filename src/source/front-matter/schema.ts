import * as z from "zod";
import {
  ANNOTATIONS,
  IMPOSITIONS,
  KINDS,
  type OwnWord,
  PAPERS,
  type Paper,
  PICTURES,
  QUESTION_STARTS,
  RATIOS,
  TALK_ORDERS,
  TALK_STEPS,
  TALK_STYLES,
  THEMES,
  VARIANTS,
} from "../../model/meta.ts";
import { type AddressKind, addressKind, isRemote } from "../../prose/address.ts";
import { EXPERT_ID, idFrom } from "./expert-list.ts";
import { readDoi, readOrcid, readRor } from "./identifiers.ts";
import { readLanguage } from "./language-tags.ts";

const text = z.string().trim().min(1, "must not be empty");

const WEB_ADDRESS = "must be an address that starts with http:// or https://";
const webAddress = z
  .url({ protocol: /^https?$/, error: WEB_ADDRESS, abort: true })
  .refine(isRemote, { error: WEB_ADDRESS });

const siteAddress = webAddress.transform((address) => (address.endsWith("/") ? address : `${address}/`));

const orcidId = z.custom<string>((value) => readOrcid(value) !== undefined, {
  error: "must be an ORCID iD with a right last digit, e.g. 0000-0002-1825-0097",
});
const rorId = z.custom<string>((value) => readRor(value) !== undefined, {
  error: "must be the address of an institution at ror.org, e.g. https://ror.org/02s6k3f65",
});
const doiName = z
  .custom<string>((value) => readDoi(value) !== undefined, {
    error: "must be a DOI, e.g. 10.1000/182 or https://doi.org/10.1000/182",
  })
  .transform((value) => readDoi(value)!);

const institution = z.union([text, z.strictObject({ name: text, ror: rorId.optional() })]);
const affiliation = z.union([institution, z.array(institution)], {
  error: "must be the name of an institution, { name, ror }, or a list of them",
});

const author = z.strictObject({ name: text, affiliation: affiliation.optional(), orcid: orcidId.optional() });
const people = z.array(author);

/** A year or a date, which YAML may have read as a number. */
const yearOrDate = z.union([z.number().int(), text]).transform(String);
const oneOrMore = z.union([text.transform((one) => [one]), z.array(text)]);
/** A number or a text: `volume: 7`. */
const figure = z.union([z.number(), text]).transform(String);

/** A work: the keys of CSL that people know, in short. */
const sourceWork = z.strictObject({
  title: text,
  authors: oneOrMore.optional(),
  container: text.optional(),
  date: yearOrDate.optional(),
  volume: figure.optional(),
  issue: figure.optional(),
  pages: figure.optional(),
  publisher: text.optional(),
  doi: doiName.optional(),
  url: webAddress.optional(),
});

const expert = z.strictObject({
  id: text
    .regex(EXPERT_ID, { error: ({ input }) => `must be letters and digits, e.g. ${idFrom(input as string)}` })
    .optional(),
  name: text,
  initials: text.optional(),
  short: text.optional(),
  affiliation: affiliation.optional(),
  orcid: orcidId.optional(),
});

/** The picture of links to the article: a file, or a file and what it shows. */
const image = z.union([
  text.transform((src) => ({ src, alt: undefined })),
  z.strictObject({ src: text, alt: text.optional() }),
]);

/** What the address of a recording may lead to. */
const RECORDINGS: ReadonlySet<AddressKind> = new Set(["remote", "root", "file"]);

/** What was changed in the article, and when. */
const change = z.strictObject({ date: z.iso.date(), version: figure.optional(), text });

const talk = z.strictObject({
  ratio: z.enum(RATIOS).optional(),
  minutes: z.number().positive().max(600).optional(),
  order: z.enum(TALK_ORDERS).optional(),
  style: z.enum(TALK_STYLES).optional(),
  steps: z.enum(TALK_STEPS).optional(),
  questions: z.array(text).min(1).optional(),
  theme: z.enum(THEMES).optional(),
});

/** Each side is from 90 to 600 mm: from a pocket book to a poster. */
const paper = z.custom<Paper>(
  (value) => {
    if (PAPERS.some((name) => name === value)) return true;
    const size = /^(\d{2,3}(?:\.\d+)?)x(\d{2,3}(?:\.\d+)?)mm$/.exec(String(value));
    return size?.slice(1).every((side) => Number(side) >= 90 && Number(side) <= 600) ?? false;
  },
  { error: `must be ${PAPERS.join(", ")} or a size from 90x90mm to 600x600mm, e.g. 170x240mm` },
);

const MOST_BLEED = 20;
const bleed = z.custom<`${number}mm`>(
  (value) => {
    const length = /^(\d{1,2}(?:\.\d+)?)mm$/.exec(String(value))?.[1];
    return length !== undefined && Number(length) <= MOST_BLEED;
  },
  { error: `must be a length from 0mm to ${MOST_BLEED}mm, e.g. 3mm` },
);

const handout = z.strictObject({
  paper: paper.optional(),
  questions: z.enum(QUESTION_STARTS).optional(),
  columns: z.union([z.literal(1), z.literal(2)], { error: "must be 1 or 2" }).optional(),
  variant: z.enum(VARIANTS).optional(),
  links: z.boolean().optional(),
  glance: z.boolean().optional(),
  attach: z.boolean().optional(),
  imposition: z.enum(IMPOSITIONS).optional(),
  bleed: bleed.optional(),
  marks: z.boolean().optional(),
});

/** Names, placeholders and plural forms are checked by `own-words.ts`, so that one fault does not take all. */
const ownWords = z
  .record(z.string(), z.union([text, z.record(z.string(), text)]))
  .transform((words) => words as Readonly<Record<string, OwnWord>>);

/** TeX macros: `R: \\mathbb{R}`; MathJax's form with the number of arguments too: `norm: ["\\|#1\\|", 1]`. */
const macros = z.record(
  text,
  z.union(
    [
      text,
      z
        .tuple([text])
        .rest(z.unknown())
        .transform(([tex]) => tex),
    ],
    {
      error: "must be TeX in single quotes, e.g. '\\mathbb{R}'",
    },
  ),
);

const shelf = z.strictObject({ title: text.optional(), introduction: text.optional() });

/** The keys that only `triptych.yaml` takes. */
export const SITE_KEYS = ["shelf", "root"] as const;

/** The schema of the front matter. `docs/format.md` explains each key. */
export const frontMatter = z.strictObject({
  title: text.optional(),
  subtitle: text.optional(),
  description: text.optional(),
  lang: text
    .refine((tag) => readLanguage(tag) === tag, "must be a language tag, e.g. en or pt-BR")
    .optional(),
  dir: z.enum(["ltr", "rtl"]).optional(),
  kind: z.enum(KINDS).optional(),
  date: z.iso.date().optional(),
  updated: z.iso.date().optional(),
  version: figure.optional(),
  changes: z.array(change).optional(),
  translations: oneOrMore.optional(),
  license: text.optional(),
  doi: doiName.optional(),
  publisher: text.optional(),
  source: z
    .union([sourceWork, text.transform((title): z.infer<typeof sourceWork> => ({ title }))])
    .optional(),
  media: text
    .refine((address) => RECORDINGS.has(addressKind(address)), {
      error: "must be the address of a recording, or the path of one beside the article, e.g. talk.mp3",
    })
    .optional(),
  site: siteAddress.optional(),
  image: image.optional(),
  pictures: z.enum(PICTURES).optional(),
  authors: people.optional(),
  editors: people.optional(),
  tags: z.array(text).optional(),
  aliases: oneOrMore.optional(),
  experts: z.array(expert).optional(),
  bibliography: z.union([text.transform((path) => [path]), z.array(text)]).optional(),
  csl: text.optional(),
  references: z.array(z.looseObject({})).optional(),
  nocite: z.union([text.transform((keys) => [keys]), z.array(text)]).optional(),
  macros: macros.optional(),
  smart: z.boolean().optional(),
  handout: handout.optional(),
  talk: talk.optional(),
  words: ownWords.optional(),
  annotations: z.enum(ANNOTATIONS).optional(),
  /** Of `triptych.yaml` only: what the site says of itself. */
  shelf: shelf.optional(),
  /** Of `triptych.yaml` only: the folder that articles may read files from. */
  root: text.optional(),
});

/** Front matter that fits the schema, without defaults. */
export type FrontMatter = z.infer<typeof frontMatter>;

/** The keys that may stand at a path of the front matter (`["talk"]`, `["experts", 0]`), or of `triptych.yaml`, for hints. */
export function knownKeys(path: readonly PropertyKey[], of: "article" | "site"): readonly string[] {
  switch (path[0]) {
    case undefined:
      return Object.keys(frontMatter.shape).filter(
        (key) => of === "site" || !SITE_KEYS.some((known) => known === key),
      );
    case "experts":
      return Object.keys(expert.shape);
    case "authors":
    case "editors":
      return Object.keys(author.shape);
    case "changes":
      return Object.keys(change.shape);
    case "image":
      return ["src", "alt"];
    case "source":
      return Object.keys(sourceWork.shape);
    case "handout":
      return Object.keys(handout.shape);
    case "talk":
      return Object.keys(talk.shape);
    case "shelf":
      return Object.keys(shelf.shape);
    default:
      return [];
  }
}
