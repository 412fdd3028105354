import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { reporter } from "../../../src/diagnostics/report.ts";
import { jsonSchemaOf } from "../../../src/source/front-matter/json-schema.ts";
import type { JsonSchema } from "../../../src/source/front-matter/json-schema-forms.ts";
import { KEYS } from "../../../src/source/front-matter/keys.ts";
import { readOwnWords } from "../../../src/source/front-matter/own-words.ts";
import { validateFrontMatter } from "../../../src/source/front-matter/validate.ts";
import { readCases } from "../../helpers/cases.ts";
import { root } from "../../helpers/root.ts";

const ajv = new Ajv({ allErrors: true, strictTypes: false, strictTuples: false, allowUnionTypes: true });
const validate = ajv.compile(jsonSchemaOf("article"));

/** The front matter of a text; undefined where there is none. */
const frontMatterOf = (text: string) => /^---\r?\n([\s\S]*?)\n---\r?\n/.exec(text)?.[1];

/** Every front matter of the golden cases, the test projects and the articles that ship, and every triptych.yaml. */
function everyFrontMatter(): readonly { readonly name: string; readonly yaml: string }[] {
  const filesBelow = (folder: string) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) =>
      join(root, folder, name),
    );
  const cases = filesBelow("tests/cases").flatMap((file) =>
    readCases(file).map(({ name, source }) => ({ name: `${file}: ${name}`, yaml: frontMatterOf(source) })),
  );
  const files = [...filesBelow("tests/projects"), ...filesBelow("content")].flatMap((file) => {
    if (file.endsWith("triptych.yaml")) return { name: file, yaml: readFileSync(file, "utf8") };
    return file.endsWith(".md") ? { name: file, yaml: frontMatterOf(readFileSync(file, "utf8")) } : [];
  });
  return [...cases, ...files].flatMap(({ name, yaml }) => (yaml === undefined ? [] : { name, yaml }));
}

/** What Triptych itself has against a front matter. */
function faultsOf(yaml: string): readonly string[] {
  const found: Diagnostic[] = [];
  const report = reporter("x", found);
  const { data, spanOf } = validateFrontMatter(yaml, report);
  readOwnWords(data, spanOf, report);
  return found.filter(({ severity }) => severity === "error").map(({ message }) => message);
}

describe("the JSON Schema of the front matter", () => {
  it("takes every spelling that Triptych takes", () => {
    // `root` has its meaning only in triptych.yaml.
    const known = everyFrontMatter().filter(({ yaml }) => !/^root:/m.test(yaml));
    const taken = known.filter(({ yaml }) => faultsOf(yaml).length === 0);
    expect(taken.length).toBeGreaterThan(150);
    for (const { name, yaml } of taken)
      expect(validate(parse(yaml) ?? {}), `${name}\n${yaml}\n${ajv.errorsText(validate.errors)}`).toBe(true);
  });

  it.each([
    "titel: Naps",
    "root: ..",
    "kind: novel",
    "handout: { paper: A44 }",
    "handout: { columns: 3 }",
    "talk: { minutes: -1 }",
    "talk: { ratio: 5:4 }",
    "experts: [{ id: RK }]",
    "experts: [{ name: R. Kessler, orcid: 12 }]",
    "authors: [{ name: R. Kessler, affilation: Basel }]",
    "date: yesterday",
    "doi: see there",
    "words: { contentz: Inhalt }",
    "words: { question-count: { one: eine } }",
  ])("refuses what Triptych refuses: %s", (yaml) => {
    expect(validate(parse(yaml))).toBe(false);
  });

  it("takes the keys of other tools, and offers none of them", () => {
    expect(validate({ layout: "post", papersize: "a4", author: "Me", keywords: "a, b" })).toBe(true);
    expect(Object.keys(jsonSchemaOf("article").properties as object)).not.toContain("layout");
  });

  it("says of each key what it is, with an example that Triptych takes", () => {
    const paths = pathsIn(jsonSchemaOf("article"));
    expect(paths.filter((path) => !path.startsWith("words."))).toEqual(
      expect.arrayContaining(["title", "handout.paper", "experts.affiliation.ror", "source.url"]),
    );
    for (const path of paths.filter((path) => !path.startsWith("words.")))
      expect(KEYS[path], path).toBeDefined();
    for (const [path, { example }] of Object.entries(KEYS)) {
      const yaml = path.split(".").length === 1 ? `${path}: ${example}` : undefined;
      if (yaml) expect(faultsOf(yaml), yaml).toEqual([]);
    }
  });

  it.each(["article", "site"] as const)("is published as it is made: schema/%s.json", (kind) => {
    const file = join(root, "schema", `${kind}.json`);
    const text = `${JSON.stringify(jsonSchemaOf(kind), null, 1)}\n`;
    if (process.env.UPDATE) writeFileSync(file, text);
    expect(
      readFileSync(file, "utf8"),
      "UPDATE=1 npx vitest run tests/source/front-matter writes it again",
    ).toBe(text);
  });
});

/** The paths of all keys of a schema, with dots; those in lists and in one of several forms, too. */
function pathsIn(schema: JsonSchema, path: readonly string[] = []): string[] {
  const properties = Object.entries((schema.properties ?? {}) as Readonly<Record<string, JsonSchema>>);
  const own = properties.flatMap(([key, one]) => [[...path, key].join("."), ...pathsIn(one, [...path, key])]);
  const forms = [
    ...((schema.anyOf as JsonSchema[] | undefined) ?? []),
    ...(schema.items ? [schema.items as JsonSchema] : []),
  ];
  return [...new Set([...own, ...forms.flatMap((one) => pathsIn(one, path))])];
}
