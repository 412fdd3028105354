import { type CustomAtRules, type TransformOptions, transform, transformStyleAttribute } from "lightningcss";

/** What of a drawing may be loaded: a part of it, or an image or font that is in it. */
const OWN_ADDRESS = /^\s*(?:#|data:(?:image\/|font\/|application\/(?:x-)?font))/i;

/** Whether the address of something that is shown leads nowhere outside of the drawing. */
export function isOwnAddress(address: string): boolean {
  return OWN_ADDRESS.test(address);
}

/** What can hold an address in CSS: the sign of an escape, rules that load, and functions that do. */
const MAY_LOAD =
  /\\|@(?:import|namespace|document|charset)|(?:url|src|image|image-set|cross-fade|element|paint|expression)\s*\(|-moz-binding|behavior\s*:/i;
/** An address in CSS, in quotes or without. Its parts: the address in double and in single quotes, and bare. */
const URL_FUNCTION = /url\(\s*(?:"([^"\\\n]*)"|'([^'\\\n]*)'|([^"'()\\\s]*))\s*\)/gi;

/** Whether CSS loads nothing from outside of the drawing. When in doubt, it says that it does. */
export function isHarmlessCss(css: string): boolean {
  if (!MAY_LOAD.test(css)) return true;
  // What looks like an address in quotes may be what stands between two strings, so it is looked at as well.
  const isOwn = (address: string) => isOwnAddress(address) && !MAY_LOAD.test(address);
  const rest = css.replace(URL_FUNCTION, (all, double?: string, single?: string, bare?: string) =>
    isOwn(double ?? single ?? bare ?? "") ? "" : all,
  );
  return !MAY_LOAD.test(rest);
}

/** CSS without what it would load; undefined when that cannot be told apart from the rest. */
export type CleanedCss = { readonly css: string | undefined; readonly changed: boolean };

/** Cleans a style sheet of a drawing. CSS that is harmless stays as it is written. */
export function cleanStyleSheet(css: string): CleanedCss {
  return cleaned(css, (visitor) => {
    const { code } = transform({ filename: "style", code: Buffer.from(css), errorRecovery: true, visitor });
    return Buffer.from(code).toString("utf8").trim();
  });
}

/** The same for the value of an attribute `style`. */
export function cleanStyleAttribute(css: string): CleanedCss {
  return cleaned(css, (visitor) => {
    const { code } = transformStyleAttribute({ code: Buffer.from(css), errorRecovery: true, visitor });
    return Buffer.from(code).toString("utf8").trim();
  });
}

type Visitor = NonNullable<TransformOptions<CustomAtRules>["visitor"]>;

/** An address in the place of one that is left out: it leads to nothing. */
const NOWHERE = "#none";

const VISITOR: Visitor = {
  Rule: { import: () => [], namespace: () => [] },
  Url: (url) => (isOwnAddress(url.url) ? url : { ...url, url: NOWHERE }),
};

function cleaned(css: string, transformed: (visitor: Visitor) => string): CleanedCss {
  if (isHarmlessCss(css)) return { css, changed: false };
  try {
    const clean = transformed(VISITOR);
    return { css: isHarmlessCss(clean) ? clean : undefined, changed: true };
  } catch {
    return { css: undefined, changed: true }; // it is no CSS, and browsers might read it as some
  }
}
