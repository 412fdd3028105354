import type { Listed } from "./listed.ts";

/** The same article in another language; each of the two names the other in its front matter. */
export interface Translation extends Pick<Listed, "slug" | "parts"> {
  /** BCP 47 language tag. */
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly title: string;
}
