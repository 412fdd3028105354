import { describe, expect, it } from "vitest";
import { readDoi, readOrcid, readRor } from "../../src/source/front-matter/identifiers.ts";
import { licenseOf } from "../../src/source/front-matter/license.ts";

describe("identifiers", () => {
  it("reads an ORCID iD in its forms, and refuses one with a wrong digit", () => {
    const address = "https://orcid.org/0000-0002-1825-0097";
    for (const written of [address, "0000-0002-1825-0097", "orcid.org/0000-0002-1825-0097"])
      expect(readOrcid(written)).toBe(address);
    expect(readOrcid("0000-0002-1694-233x")).toBe("https://orcid.org/0000-0002-1694-233X");
    for (let digit = 0; digit < 10; digit++)
      expect(readOrcid(`0000-0002-1825-009${digit}`) !== undefined).toBe(digit === 7);
    expect(readOrcid("0000000218250097")).toBeUndefined();
    expect(readOrcid(1825)).toBeUndefined();
  });

  it("reads a ROR id, and refuses one whose last digits do not fit", () => {
    for (const id of ["02s6k3f65", "042nb2s44", "01cwqze88"])
      expect(readRor(`https://ror.org/${id}`)).toBe(`https://ror.org/${id}`);
    expect(readRor("ror.org/02s6k3f66")).toBeUndefined();
    expect(readRor("https://ror.org/02s6k3f6")).toBeUndefined();
  });

  it("reads a DOI in its forms", () => {
    for (const written of [
      "10.1000/182",
      "doi:10.1000/182",
      "https://doi.org/10.1000/182",
      "http://dx.doi.org/10.1000/182",
    ])
      expect(readDoi(written)).toBe("10.1000/182");
    expect(readDoi("11.1000/182")).toBeUndefined();
    expect(readDoi("10.1000/")).toBeUndefined();
  });
});

describe("licences", () => {
  it.each([
    ["CC-BY-4.0", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"],
    ["CC BY-NC-SA 4.0", "CC BY-NC-SA 4.0", "https://creativecommons.org/licenses/by-nc-sa/4.0/"],
    ["cc by nc nd 3.0", "CC BY-NC-ND 3.0", "https://creativecommons.org/licenses/by-nc-nd/3.0/"],
    [
      "https://creativecommons.org/licenses/by-sa/3.0/de/",
      "CC BY-SA 3.0 DE",
      "https://creativecommons.org/licenses/by-sa/3.0/de/",
    ],
    ["CC0-1.0", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"],
    ["https://example.org/terms", "example.org/terms", "https://example.org/terms"],
    ["All rights reserved", "All rights reserved", undefined],
  ])("%s", (written, name, url) => {
    expect(licenseOf(written)).toEqual(url === undefined ? { name } : { name, url });
  });
});
