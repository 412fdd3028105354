import { Lexer, Parser } from "yaml";
import { LIMITS, type Limit } from "../../model/limits.ts";

/** A limit that a text passes, and the line, from 1. */
export interface PassedLimit {
  readonly limit: Limit;
  readonly line: number;
}

/**
 * The first limit that a text of YAML or JSON passes: groups inside one another and, with `uniqueKeys`, keys
 * in one group. `parseDocument` works down into each group, so a text that is too deep ends the process:
 * V8 cannot build a regular expression when the stack is nearly full. With its option `uniqueKeys` it takes
 * the square of the number of keys.
 */
export function passedYamlLimit(yaml: string, { uniqueKeys = true } = {}): PassedLimit | undefined {
  const mayPass = mayNest(yaml) > LIMITS.yamlNesting.most;
  if (!mayPass && !(uniqueKeys && mayHaveKeys(yaml) > LIMITS.yamlKeys.most)) return undefined;
  const parser = new Parser();
  let line = 1;
  for (const lexeme of new Lexer().lex(yaml)) {
    line += lexeme.split("\n").length - 1;
    // The tokens themselves are not needed, only what is open while they are read.
    for (const _token of parser.next(lexeme));
    if (parser.stack.length > LIMITS.yamlNesting.most) return { limit: LIMITS.yamlNesting, line };
    const open = parser.stack.at(-1);
    const isMap =
      open?.type === "block-map" || (open?.type === "flow-collection" && open.start.source === "{");
    if (isMap && open.items.length > LIMITS.yamlKeys.most) return { limit: LIMITS.yamlKeys, line };
  }
  return undefined;
}

/** At most so deep: brackets that are open at one place, and steps inward before a value. */
function mayNest(yaml: string): number {
  let [open, most] = [0, 0];
  for (const sign of yaml) {
    if (sign === "[" || sign === "{") most = Math.max(most, ++open);
    else if (sign === "]" || sign === "}") open = Math.max(0, open - 1);
  }
  let indent = 0;
  for (const [start] of yaml.matchAll(/^[ \-?:]*/gm)) indent = Math.max(indent, start.length);
  return most + indent;
}

/** At most so many keys. */
function mayHaveKeys(yaml: string): number {
  return yaml.split(":").length - 1;
}
