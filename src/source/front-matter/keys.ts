/** What is told of a key of the front matter, in editors and in messages. */
export interface KeyText {
  /** What the key says, in a sentence or two. */
  readonly says: string;
  /** A value, as it is written in YAML. */
  readonly example: string;
}

const affiliation = (key: string): Readonly<Record<string, KeyText>> => ({
  [`${key}.affiliation`]: {
    says: "Where the person works: a name, a group of keys, or a list of them.",
    example: "Basel",
  },
  [`${key}.affiliation.name`]: { says: "The name of the institution.", example: "University of Basel" },
  [`${key}.affiliation.ror`]: {
    says: "The address of the institution at ror.org.",
    example: "https://ror.org/02s6k3f65",
  },
});

const person = (key: string): Readonly<Record<string, KeyText>> => ({
  [`${key}.name`]: {
    says: "The name as it is to be shown. “Kessler, Rosa” is turned round.",
    example: "R. Kessler",
  },
  ...affiliation(key),
  [`${key}.orcid`]: { says: "The person’s ORCID iD.", example: "0000-0002-1825-0097" },
});

/** Every key of the front matter, by its path with dots. `docs/format.md` has the same in full. */
export const KEYS: Readonly<Record<string, KeyText>> = {
  title: {
    says: "The title of the article. Without it, a # heading at the top is the title, or else the file’s name.",
    example: '"Naps: a story"',
  },
  subtitle: { says: "A second line below the title.", example: "Three questions" },
  description: {
    says: "What the article is about, in a sentence: for the shelf, search engines and the feed. Without it: how the abstract begins.",
    example: "What the article is about",
  },
  lang: {
    says: "The language of the text and of the interface, as a tag. Without it: en.",
    example: "en",
  },
  dir: {
    says: "The direction of the script. Without it, the language decides.",
    example: "rtl",
  },
  kind: {
    says: "What the article is. It decides whose words the answers are. Without it: digest where there is a source, else article.",
    example: "digest",
  },
  date: { says: "The day of publication, year first.", example: "2026-03-01" },
  updated: { says: "The day of the last change, year first.", example: "2026-05-01" },
  version: { says: "The version: a number or a name.", example: "2" },
  changes: {
    says: "What was changed after the publication, and when. The newest gives updated and version, where they are not written.",
    example: "[{ date: 2026-05-01, version: 2, text: An answer by M. Oduya was added. }]",
  },
  "changes.date": { says: "The day of the change, year first.", example: "2026-05-01" },
  "changes.version": { says: "The version that the article has since then.", example: "2" },
  "changes.text": { says: "What was changed, in a sentence.", example: "An answer by M. Oduya was added." },
  translations: {
    says: "The same article in other languages: the path of its file, or a list of paths. Each must name this one, too.",
    example: "[naps-de.md, naps-fr.md]",
  },
  license: {
    says: "What others may do with the article: the short name of a licence, its address, or words.",
    example: "CC-BY-4.0",
  },
  media: {
    says: "The recording that was written down: its address, or a file beside the article. Answers with {start=12:34} lead to that place of it.",
    example: "https://example.org/talk.mp3",
  },
  doi: { says: "The DOI of the article itself.", example: "10.1000/182" },
  publisher: { says: "Who publishes the article.", example: "Example Press" },
  source: {
    says: "The work that the article is a digest of: its title, or a group of keys.",
    example: '{ title: "Why naps?", authors: [First Last], container: Sleep Journal, date: 2022 }',
  },
  "source.title": { says: "The title of the work.", example: '"Why naps?"' },
  "source.authors": { says: "Who wrote the work: a name, or a list of names.", example: "[First Last]" },
  "source.container": { says: "The journal or the book that the work stands in.", example: "Sleep Journal" },
  "source.date": { says: "The year or the day on which the work came out.", example: "2022" },
  "source.volume": { says: "The volume of the journal.", example: "7" },
  "source.issue": { says: "The issue of the journal.", example: "2" },
  "source.pages": { says: "The pages of the work.", example: "12-34" },
  "source.publisher": { says: "Who published the work.", example: "Example Press" },
  "source.doi": { says: "The DOI of the work.", example: "10.1000/182" },
  "source.url": { says: "Where the work can be read.", example: "https://example.org/paper" },
  site: {
    says: "The address of the folder that the site is published in. QR codes, citations, the feed and the sitemap need it. Best in triptych.yaml.",
    example: "https://example.org/seminar/",
  },
  image: {
    says: "The picture that services show with a link to the article, a PNG or JPEG file of 1200 by 630 pixels, or { src, alt }. Without it, one is made.",
    example: '{ src: cover.png, alt: "Two sleepers" }',
  },
  "image.src": { says: "The file of the picture.", example: "cover.png" },
  "image.alt": { says: "What the picture shows, in words.", example: "Two sleepers" },
  pictures: {
    says: "Which pages have a picture made for links to them: each question’s and the article’s (all), the article’s only (articles), or no page (none). Without it: all, and articles from 101 questions on. Best in triptych.yaml.",
    example: "articles",
  },
  authors: {
    says: "Who wrote the article: names, or a group of keys for each person.",
    example: "[First Last, { name: Other Name, affiliation: Basel }]",
  },
  ...person("authors"),
  editors: { says: "Who edited the article, in the same form as authors.", example: "[First Last]" },
  ...person("editors"),
  tags: {
    says: "Words that the article is found by: the shelf chooses among articles by them.",
    example: "[sleep, memory]",
  },
  aliases: {
    says: "Earlier names of the article’s file: pages under them lead to this article.",
    example: "[old-name]",
  },
  experts: {
    says: "Who answers the questions. A ### heading with an expert’s id or name opens their answer.",
    example: "[{ id: RK, name: R. Kessler }]",
  },
  ...person("experts"),
  "experts.id": {
    says: "A short name for headings: ### RK. Without it, the initials.",
    example: "RK",
  },
  "experts.initials": { says: "How the expert is shown where there is little room.", example: "R.K." },
  "experts.short": { says: "The short form of the name. Without it, the family name.", example: "Kessler" },
  bibliography: {
    says: "The file with the works that are cited, or a list of files: BibTeX, CSL-JSON, CSL-YAML or RIS.",
    example: "works.bib",
  },
  csl: {
    says: "The style of citations: apa, harvard1, notes, vancouver, or a .csl file beside the article. Without it: apa.",
    example: "vancouver",
  },
  references: {
    says: "Works that are cited, as CSL items, in place of a file.",
    example: "[{ id: kessler2021, type: book, title: Slow waves, issued: 2021 }]",
  },
  nocite: {
    says: "Works to list although nothing cites them; “@*” lists all.",
    example: '"@oduya2019"',
  },
  macros: {
    says: "Commands of your own for formulas: a name and its TeX, in single quotes.",
    example: "{ '\\R': '\\mathbb{R}' }",
  },
  smart: {
    says: "Whether quotation marks and dashes are set as the language has them. Without it: true.",
    example: "false",
  },
  handout: { says: "How the PDF to print is set.", example: "{ paper: A4 }" },
  "handout.paper": {
    says: "The paper: A4, A5, Letter, or a size from 90x90mm to 600x600mm. Without it: A4.",
    example: "A4",
  },
  "handout.questions": {
    says: "Where a question starts: below the one before (flow), on a new page, or on a right-hand page (recto). Without it: flow.",
    example: "page",
  },
  "handout.columns": { says: "The columns of the text: 1 or 2. Without it: 1.", example: "2" },
  "handout.variant": {
    says: "What is printed: everything (full), a worksheet (guided), a page for notes on each question (cornell), key points with gaps (cloze), or what each slide shows beside lines (notes). Without it: full.",
    example: "guided",
  },
  "handout.links": {
    says: "Whether the addresses of links are listed at the end. Without it: true.",
    example: "false",
  },
  "handout.glance": {
    says: "Whether the article at a glance is printed: who says what to each question. Without it: printed when it takes at most four pages.",
    example: "false",
  },
  "handout.attach": {
    says: "Whether the Markdown source is attached to the PDF and offered by the reader. Without it: attached to the variant full only, and offered.",
    example: "false",
  },
  "handout.imposition": {
    says: "Also writes a file for the printer: booklet (to be folded) or 2up (two pages beside each other).",
    example: "booklet",
  },
  "handout.bleed": {
    says: "Also writes a file for a print shop, with so much room around what is cut.",
    example: "3mm",
  },
  "handout.marks": {
    says: "Whether that file has lines where it is cut. Without it: false.",
    example: "true",
  },
  talk: { says: "How the slides are made.", example: "{ minutes: 20 }" },
  "talk.ratio": { says: "Width to height of the slides. Without it: 16:9.", example: '"16:9"' },
  "talk.minutes": { says: "The length of the talk, in minutes.", example: "20" },
  "talk.order": {
    says: "Whether a question’s answers or its prompts come first. Without it: answers-first.",
    example: "discuss-first",
  },
  "talk.style": {
    says: "One expert at a time, then all of them (spotlight), or all of them in a grid. Without it: spotlight from two experts on.",
    example: "grid",
  },
  "talk.steps": {
    says: "What a click shows: the next key point (points), or all that the next expert says (experts). Without it: points.",
    example: "experts",
  },
  "talk.questions": {
    says: "The questions of a shorter talk, by their ids. The others come behind its end.",
    example: "[naps, limits]",
  },
  "talk.theme": {
    says: "Light or dark slides, whatever the machine asks for.",
    example: "dark",
  },
  words: {
    says: "Words of the interface, to give or to change them. Best in triptych.yaml.",
    example: "{ contents: Innehåll }",
  },
  annotations: {
    says: "How readers highlight and write notes: in their own browser (own), in public at hypothes.is, from which pages then load a script (hypothesis), or not at all (none). Without it: own. Best in triptych.yaml.",
    example: "hypothesis",
  },
  shelf: {
    says: "What the page over all articles says of the site. Only in triptych.yaml.",
    example: '{ title: "Sleep seminar" }',
  },
  "shelf.title": { says: "The name of the site.", example: "Sleep seminar" },
  "shelf.introduction": {
    says: "What the site is about, in plain text; an empty line starts a new paragraph.",
    example: "Articles of our seminar",
  },
  root: {
    says: "The folder above the article in which the files that it names may lie. Only in triptych.yaml. Without it: the article’s folder.",
    example: '".."',
  },
};
