import type { Report } from "../../diagnostics/report.ts";
import { EXPERT_COLOURS, type Expert } from "../../model/expert.ts";
import { LIMITS } from "../../model/limits.ts";
import type { Identity } from "../../model/meta.ts";
import { readName } from "../../model/person-name.ts";
import type { Span } from "../../model/span.ts";
import { slugOf } from "../ids.ts";
import { reportLimit } from "../limits/report-limit.ts";
import { idFrom } from "./expert-list.ts";
import { initialsOf } from "./initials.ts";
import { identityOf } from "./people.ts";
import type { FrontMatter } from "./schema.ts";
import { type Named, shortForms } from "./tell-apart.ts";
import type { SpanOf } from "./validate.ts";

/** An expert before their short forms are known. */
type Listed = Named & { readonly span: Span; readonly identity: Identity };

/**
 * The experts of the front matter, with the names and colours that all outputs use. Reports an id that
 * two experts have (the second is left out), names that can be read in two ways, and experts whose
 * initials would be the same. Of more experts than are read, none is given (`article/limit`).
 */
export function expertsOf(data: FrontMatter, spanOf: SpanOf, report: Report): readonly Expert[] {
  const { most } = LIMITS.experts;
  if ((data.experts?.length ?? 0) > most) {
    reportLimit(LIMITS.experts, spanOf(["experts", most]).line, report);
    return [];
  }
  const experts = withUniqueIds(listed(data, spanOf), report);
  const { initials, shortNames, alike } = shortForms(experts);
  for (const group of alike) reportAlike(group, experts, initials, report);
  return experts.map(({ id, name, identity, span }, index) => ({
    id,
    slug: slugOf(id) || `expert-${index + 1}`,
    name: name.shown,
    initials: initials[index]!,
    shortName: shortNames[index]!,
    ...identity,
    span,
    index,
    colour: (index % EXPERT_COLOURS) + 1,
  }));
}

/** An expert without an id gets the letters of their initials, else of their name. */
function listed(data: FrontMatter, spanOf: SpanOf): readonly Listed[] {
  const names = (data.experts ?? []).map(({ affiliation, orcid, ...expert }) => ({
    ...expert,
    name: readName(expert.name),
    identity: identityOf({ affiliation, orcid }),
  }));
  const taken = new Set(names.flatMap(({ id }) => (id === undefined ? [] : slugOf(id))));
  return names.map((expert, index) => {
    const span = spanOf(["experts", index]);
    if (expert.id !== undefined) return { ...expert, id: expert.id, span };
    const letters = idFrom(expert.initials ?? initialsOf(expert.name) ?? expert.name.shown);
    let id = letters;
    for (let number = 2; taken.has(slugOf(id)); number++) id = `${letters}${number}`;
    taken.add(slugOf(id));
    return { ...expert, id, span };
  });
}

function withUniqueIds(experts: readonly Listed[], report: Report): readonly Listed[] {
  const seen = new Set<string>();
  return experts.filter(({ id, span }) => {
    const folded = slugOf(id);
    if (!seen.has(folded)) return seen.add(folded);
    const hint = "give each expert an id of their own";
    report("expert/duplicate", span, `two experts have the id “${id}”`, hint);
    return false;
  });
}

function reportAlike(
  group: readonly number[],
  experts: readonly Listed[],
  initials: readonly string[],
  report: Report,
): void {
  const names = group.map((index) => `“${experts[index]!.name.shown}”`).join(" and ");
  const shown = group.map((index) => `“${initials[index]!}”`).join(" and ");
  const { id, name, span } = experts[group.at(-1)!]!;
  const example = `{ id: ${id}, name: ${name.shown}, initials: ${initials[group.at(-1)!]!} }`;
  const hint = `they are shown as ${shown}; to choose yourself, give each their initials: ${example}`;
  report("expert/same-initials", span, `${names} have the same initials`, hint);
}
