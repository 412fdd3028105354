import type { Expert } from "../../../model/expert.ts";
import { expertFile } from "../../files.ts";
import type { PageContext } from "../../page-context.ts";

/** An expert as pages show them. */
export interface Person {
  readonly name: string;
  readonly initials: string;
  readonly shortName: string;
  readonly affiliation: string | undefined;
  /** Which of the expert colours is theirs. */
  readonly colour: number;
  /** Address of the page with all their answers. */
  readonly href: string;
}

/** The view of one expert. */
export function personView(expert: Expert, page: PageContext): Person {
  return {
    name: expert.name,
    initials: expert.initials,
    shortName: expert.shortName,
    affiliation: expert.affiliation,
    colour: expert.colour,
    href: page.url(expertFile(expert)),
  };
}
