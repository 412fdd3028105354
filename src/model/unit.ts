const LETTERS = "[kcdmµμnpMGT]?(?:g|m|s|L|l|A|V|W|J|N|K|M|Hz|Pa|mol|eV|B|b|cal|Gy|Sv|Bq|bar)";
/** A unit behind a number, as part of a regular expression with the flag `u`. */
export const UNIT = `(?:[%‰°′″]|(?:${LETTERS}|min|h|d|ha|mmHg|dB|ppm|IU|IE)(?![\\p{L}\\p{Nd}]))`;
