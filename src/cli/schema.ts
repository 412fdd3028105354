import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../assets/package-root.ts";
import { EXIT } from "./exit.ts";

/** What there is a JSON Schema of: the front matter of an article, and `triptych.yaml`. */
export const SCHEMAS = ["article", "site"] as const;

/** Prints the JSON Schema of `kind`, for editors that cannot find it in the package. */
export function printSchema(kind: (typeof SCHEMAS)[number]): number {
  process.stdout.write(readFileSync(join(packageRoot, "schema", `${kind}.json`), "utf8"));
  return EXIT.fine;
}
