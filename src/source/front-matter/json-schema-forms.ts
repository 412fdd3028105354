import { en } from "../../i18n/en.ts";
import { PLURALS } from "../../i18n/placeholders.ts";
import { PAPERS } from "../../model/meta.ts";
import { kebab, NAMES } from "./own-words.ts";

/** A JSON Schema, or a part of one. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** Changes a part of the schema to what is accepted in its place. */
type Form = (schema: JsonSchema) => JsonSchema;

const TEXT: JsonSchema = { type: "string", minLength: 1 };
const NUMBER: JsonSchema = { type: "number" };

/**
 * Text that fits a pattern whatever its capitals: JSON Schema has no flags for patterns. The
 * pattern has no letters in square brackets.
 */
function text(pattern: string): JsonSchema {
  const anyCapitals = pattern.replace(/\\.|[a-z]/gi, (letter) =>
    letter.startsWith("\\") ? letter : `[${letter.toLowerCase()}${letter.toUpperCase()}]`,
  );
  return { type: "string", pattern: `^\\s*(${anyCapitals})\\s*$` };
}

/** What the schema says, or another form. */
const or =
  (...forms: readonly JsonSchema[]): Form =>
  (schema) => ({ anyOf: [...((schema.anyOf as JsonSchema[] | undefined) ?? [schema]), ...forms] });

/** Another form in place of what the schema says. */
const only =
  (schema: JsonSchema): Form =>
  () =>
    schema;

/** One of the words of the schema, whatever the capitals; editors offer the words themselves. */
const word: Form = (schema) => or(text((schema.enum as readonly string[]).join("|")))(schema);

/** A date in any of its spellings has a year of four digits. */
const date = only({ type: "string", pattern: "\\d{4}" });
const webAddress = only({ type: "string", pattern: "^\\s*https?://" });
const doi = only({ type: "string", pattern: "10\\.\\d{4,9}/\\S+" });
const yesOrNo = or(text("yes|no|true|false|on|off"));

/** What values can be, where that is more than the schema says: by the paths of keys. See `plain-meanings.ts`. */
export const FORMS: Readonly<Record<string, Form>> = {
  title: or(NUMBER),
  subtitle: or(NUMBER),
  description: or(NUMBER),
  date,
  updated: date,
  changes: ({ items, ...list }) => ({ anyOf: [{ ...list, items }, items as JsonSchema] }),
  "changes.date": date,
  doi,
  "source.doi": doi,
  "source.url": webAddress,
  site: webAddress,
  authors: people,
  editors: people,
  experts,
  "experts.id": only(TEXT),
  ...ofPeople("orcid", only(text(".*\\d{4}-\\d{4}-\\d{4}-\\d{3}(\\d|x)"))),
  ...ofPeople("affiliation.ror", only(text(".*0\\w{6}\\d{2}"))),
  tags: only({ anyOf: [{ type: "array", items: { anyOf: [TEXT, NUMBER] } }, TEXT, NUMBER] }),
  smart: yesOrNo,
  annotations: word,
  pictures: word,
  "handout.paper": only({
    anyOf: [
      { enum: PAPERS },
      text(`(us[\\s_-]*)?(${PAPERS.join("|")})([\\s_-]*paper)?`),
      text("\\d{2,3}(\\.\\d+)?x\\d{2,3}(\\.\\d+)?mm"),
    ],
  }),
  "handout.questions": word,
  "handout.columns": or(text("1|2|one|two|single|double")),
  "handout.variant": word,
  "handout.links": yesOrNo,
  "handout.attach": yesOrNo,
  "handout.imposition": word,
  "handout.bleed": only({ anyOf: [NUMBER, text("\\d{1,2}(\\.\\d+)?\\s*mm")] }),
  "handout.marks": yesOrNo,
  "talk.ratio": or({ enum: [169, 43] }, text("16\\s*[:/]\\s*9|4\\s*[:/]\\s*3|169|43")),
  "talk.minutes": or(text("\\d+(\\.\\d+)?\\s*(min(ute)?s?\\.?)?")),
  "talk.order": word,
  "talk.style": word,
  "talk.steps": word,
  "talk.theme": word,
  words: only(ownWords()),
};

function ofPeople(key: string, form: Form): Readonly<Record<string, Form>> {
  return Object.fromEntries(["authors", "editors", "experts"].map((who) => [`${who}.${key}`, form]));
}

/** A list of persons, of names or of both; or one of them. */
function people({ items, ...list }: JsonSchema): JsonSchema {
  return { anyOf: [{ ...list, items: { anyOf: [items, TEXT] } }, items, TEXT] };
}

/** As `expert-list.ts` reads them: `[{ id, name }]`, `[R. Kessler]`, `[{ RK: R. Kessler }]`, `{ RK: R. Kessler }`. */
function experts({ items, ...list }: JsonSchema): JsonSchema {
  const { required: _name, ...withoutName } = items as JsonSchema;
  const byId = {
    type: "object",
    propertyNames: { not: { enum: ["id", "name"] } },
    additionalProperties: TEXT,
    maxProperties: 1,
  };
  const map = { type: "object", additionalProperties: { anyOf: [TEXT, withoutName] } };
  return { anyOf: [{ ...list, items: { anyOf: [items, TEXT, byId] } }, map, TEXT] };
}

/** What other parts of the schema name: a word of the interface, with a text for each plural form where it is counted. */
export const DEFINITIONS: JsonSchema = {
  word: {
    anyOf: [
      TEXT,
      {
        type: "object",
        properties: Object.fromEntries(PLURALS.map((form) => [form, TEXT])),
        required: ["other"],
        additionalProperties: false,
      },
    ],
  },
};

/** The words of the interface, with those in English. */
function ownWords(): JsonSchema {
  const own = { $ref: "#/definitions/word" };
  const described = NAMES.map((name) => {
    const english = en[name as keyof typeof en];
    const text = typeof english === "string" ? { description: `In English: ${english}`, allOf: [own] } : own;
    return [kebab(name), text];
  });
  const otherNames = NAMES.filter((name) => kebab(name) !== name).flatMap((name) => [
    name,
    kebab(name).replaceAll("-", "_"),
  ]);
  return {
    type: "object",
    properties: Object.fromEntries(described) as JsonSchema,
    patternProperties: { [`^(${otherNames.join("|")})$`]: own },
    additionalProperties: false,
  };
}
