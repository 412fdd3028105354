import type { Affiliation, Author, Identity } from "../../model/meta.ts";
import { readName } from "../../model/person-name.ts";
import { readOrcid, readRor } from "./identifiers.ts";
import type { FrontMatter } from "./schema.ts";

/** A person as the front matter gives them. */
type WrittenPerson = NonNullable<FrontMatter["authors"]>[number];
/** What is written of a person besides the name. */
type WrittenIdentity = Pick<WrittenPerson, "affiliation" | "orcid">;

/** Authors or editors, each with the name as it is shown. */
export function authorsOf(people: readonly WrittenPerson[] | undefined): readonly Author[] {
  return (people ?? []).map((person) => ({ name: readName(person.name).shown, ...identityOf(person) }));
}

/** Institutions and ORCID iD of a person, in the one form that outputs use. */
export function identityOf({ affiliation, orcid }: WrittenIdentity): Identity {
  const affiliations = institutionsOf(affiliation);
  const address = readOrcid(orcid);
  return {
    ...(affiliations.length > 0
      ? { affiliation: affiliations.map(({ name }) => name).join("; "), affiliations }
      : {}),
    ...(address === undefined ? {} : { orcid: address }),
  };
}

function institutionsOf(written: WrittenIdentity["affiliation"]): readonly Affiliation[] {
  if (written === undefined) return [];
  const all = Array.isArray(written) ? written : [written];
  return all.map((one) => {
    if (typeof one === "string") return { name: one };
    const ror = readRor(one.ror);
    return { name: one.name, ...(ror === undefined ? {} : { ror }) };
  });
}
