import type { License } from "../../model/meta.ts";
import { isRemote } from "../../prose/address.ts";

/** The licences of Creative Commons as SPDX, their addresses or people write them. https://spdx.org/licenses/ */
const CREATIVE_COMMONS =
  /^(?:https?:\/\/creativecommons\.org\/licenses\/|cc[- ])(by(?:-nc)?(?:-(?:sa|nd))?)[-/ ](\d\.\d)(?:[-/]([a-z]{2,3}))?\/?(?:deed\.\w+|legalcode)?$/i;
const ZERO = /^(?:https?:\/\/creativecommons\.org\/publicdomain\/zero\/1\.0\/?.*|cc0(?:[- ]1\.0)?)$/i;

/** A licence by its SPDX id, its address or its name. A name that is not known has no address. */
export function licenseOf(written: string): License {
  const [, terms, version, country] =
    CREATIVE_COMMONS.exec(written.trim().replace(/ (?=(nc|sa|nd)\b)/gi, "-")) ?? [];
  if (terms && version) {
    const port = country ? `${country.toLowerCase()}/` : "";
    const name = ["CC", terms.toUpperCase(), version, country?.toUpperCase()].filter(Boolean).join(" ");
    return { name, url: `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/${port}` };
  }
  if (ZERO.test(written))
    return { name: "CC0 1.0", url: "https://creativecommons.org/publicdomain/zero/1.0/" };
  if (/^https?:\/\/\S+$/.test(written) && isRemote(written))
    return { name: written.replace(/^https?:\/\//, ""), url: written };
  return { name: written };
}
