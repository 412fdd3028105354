/** The text of a value of the front matter, without the address before it: `https://orcid.org/…`. */
function bare(value: unknown, address: RegExp): string {
  return typeof value === "string" ? value.trim().replace(address, "") : "";
}

/**
 * An ORCID iD as an address; undefined when it is none, or when its last digit is not the right one (ISO 7064,
 * MOD 11-2). https://support.orcid.org/hc/en-us/articles/360006897674
 */
export function readOrcid(value: unknown): string | undefined {
  const id = bare(value, /^(https?:\/\/)?(www\.)?orcid\.org\//i).toUpperCase();
  const digits = id.replaceAll("-", "");
  if (!/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(id)) return undefined;
  const total = [...digits.slice(0, 15)].reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  const check = (12 - (total % 11)) % 11;
  return digits[15] === (check === 10 ? "X" : String(check)) ? `https://orcid.org/${id}` : undefined;
}

/** The digits of Crockford's base 32. */
const BASE32 = "0123456789abcdefghjkmnpqrstvwxyz";

/**
 * The id of an institution as an address; undefined when it is none, or when its last two digits do not fit
 * the others (ISO 7064, MOD 97-10). https://ror.readme.io/docs/ror-identifier-pattern
 */
export function readRor(value: unknown): string | undefined {
  const id = bare(value, /^(https?:\/\/)?ror\.org\//i).toLowerCase();
  if (!/^0[a-hj-km-np-tv-z0-9]{6}\d{2}$/.test(id)) return undefined;
  const number = [...id.slice(1, 7)].reduce((sum, digit) => sum * 32 + BASE32.indexOf(digit), 0);
  const check = 98 - ((number * 100) % 97);
  return Number(id.slice(7)) === check ? `https://ror.org/${id}` : undefined;
}

/** A DOI without resolver; undefined when it is none. https://www.crossref.org/blog/dois-and-matching-regular-expressions/ */
export function readDoi(value: unknown): string | undefined {
  const doi = bare(value, /^(doi:\s*|(https?:\/\/)?(dx\.)?doi\.org\/)/i);
  return /^10\.\d{4,9}\/\S+$/.test(doi) ? doi : undefined;
}
