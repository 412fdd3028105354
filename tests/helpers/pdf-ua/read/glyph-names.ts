const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const ACCENTS =
  "acute grave circumflex dieresis tilde ring caron breve macron ogonek cedilla dotaccent hungarumlaut commaaccent";
const GREEK =
  "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega";
const OTHERS =
  "space exclam quotedbl numbersign dollar percent ampersand quotesingle parenleft parenright asterisk plus comma hyphen " +
  "period slash zero one two three four five six seven eight nine colon semicolon less equal greater question at " +
  "bracketleft backslash bracketright asciicircum underscore grave braceleft bar braceright asciitilde exclamdown cent " +
  "sterling currency yen brokenbar section dieresis copyright ordfeminine guillemotleft logicalnot registered macron " +
  "degree plusminus acute mu paragraph periodcentered cedilla ordmasculine guillemotright onequarter onehalf " +
  "threequarters questiondown AE Oslash Thorn Eth germandbls ae oslash thorn eth multiply divide onesuperior " +
  "twosuperior threesuperior OE oe Lslash lslash dotlessi quoteleft quoteright quotedblleft quotedblright quotesinglbase " +
  "quotedblbase guilsinglleft guilsinglright dagger daggerdbl bullet ellipsis perthousand endash emdash fraction florin " +
  "Euro trademark circumflex tilde breve dotaccent ring hungarumlaut ogonek caron minus fi fl ff ffi ffl lozenge " +
  "summation product radical infinity integral approxequal notequal lessequal greaterequal partialdiff Dcroat dcroat " +
  "apple nbspace sfthyphen softhyphen middot nonbreakingspace theta1 phi1 sigma1 omega1 Upsilon1 element arrowleft " +
  "arrowright arrowup arrowdown arrowboth universal existential therefore similar congruent perpendicular gradient " +
  "proportional asteriskmath union intersection logicaland logicalor angleleft angleright suchthat emptyset ohm Ohm";

/**
 * Names of the Adobe Glyph List that fonts of European texts use. The list has 4,281; a name that is
 * not among these is taken for unknown.
 */
const NAMES: ReadonlySet<string> = new Set([
  ...[...LETTERS].flatMap((letter) => [letter, letter.toUpperCase()]),
  ...ACCENTS.split(" ").flatMap((accent) =>
    [...LETTERS].flatMap((letter) => [letter + accent, letter.toUpperCase() + accent]),
  ),
  ...GREEK.split(" ").flatMap((letter) => [letter, letter[0]!.toUpperCase() + letter.slice(1)]),
  ...OTHERS.split(" "),
]);

/** Whether a glyph's name says which letter it is: by the Adobe Glyph List or by its number. */
export function isGlyphName(name: string): boolean {
  return NAMES.has(name) || /^(?:uni(?:[0-9A-F]{4})+|u[0-9A-F]{4,6}|afii\d{5})$/.test(name);
}
