import { parse } from "yaml";
import * as z from "zod";
import { FOREIGN_KEYS } from "./foreign-keys.ts";
import { DEFINITIONS, FORMS, type JsonSchema } from "./json-schema-forms.ts";
import { KEYS } from "./keys.ts";
import { ALIASES, GROUPED } from "./plain-meanings.ts";
import { frontMatter } from "./schema.ts";

/** What there is a schema of: the front matter of an article, and `triptych.yaml`. */
const TITLES = {
  article: "The front matter of a Triptych article",
  site: "triptych.yaml: defaults for all articles beside it",
} as const;

/**
 * The JSON Schema for editors, made from the schema that articles are held against. It takes every
 * spelling that Triptych takes, and has a description and an example for each key. Draft 7 is the newest
 * that the YAML extensions of editors read. https://json-schema.org/draft-07
 */
export function jsonSchemaOf(kind: keyof typeof TITLES): JsonSchema {
  const keys = kind === "article" ? frontMatter.omit({ root: true }) : frontMatter;
  const plain = z.toJSONSchema(keys, { io: "input", target: "draft-7", unrepresentable: "any" });
  const { $schema, ...schema } = withTexts(plain as JsonSchema, []);
  return {
    $schema,
    title: TITLES[kind],
    ...schema,
    patternProperties: otherNames(),
    definitions: DEFINITIONS,
  };
}

/** A part of the schema and all that is in it, with texts and the other forms that values can have. */
function withTexts(schema: JsonSchema, path: readonly string[]): JsonSchema {
  return mapped(schema, (keyword, value) => {
    if (keyword === "properties")
      return mapped(value as JsonSchema, (key, one) => property(one as JsonSchema, [...path, key].join(".")));
    if (keyword === "items") return withTexts(value as JsonSchema, path);
    return keyword === "anyOf" ? (value as JsonSchema[]).map((one) => withTexts(one, path)) : value;
  });
}

function property(schema: JsonSchema, path: string): JsonSchema {
  const text = KEYS[path];
  const inner = withTexts(schema, path.split("."));
  return {
    ...(text && { description: text.says, examples: [parse(text.example) as unknown] }),
    ...(FORMS[path]?.(inner) ?? inner),
  };
}

function mapped(schema: JsonSchema, change: (key: string, value: unknown) => unknown): JsonSchema {
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, change(key, value)]));
}

/** Keys under other names, and keys of other tools: as patterns, since editors offer only properties. */
function otherNames(): JsonSchema {
  const isOurs = ([name]: readonly [string, unknown]) => !Object.hasOwn(FOREIGN_KEYS, name);
  const aliases = Object.entries(ALIASES).filter(isOurs);
  const grouped = Object.entries(GROUPED).filter(isOurs);
  return {
    ...Object.fromEntries(aliases.map(([name, key]) => [`^${name}$`, { $ref: `#/properties/${key}` }])),
    ...Object.fromEntries(
      grouped.map(([name, [group, key]]) => [
        `^${name}$`,
        { $ref: `#/properties/${group}/properties/${key}` },
      ]),
    ),
    [`^(${Object.keys(FOREIGN_KEYS).join("|")})$`]: {
      description: "A key of another tool, which says nothing to Triptych.",
    },
  };
}
