/** Characters that XML does not have. https://www.w3.org/TR/xml/#charsets */
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text without the characters that XML does not have: no program reads XML with one of them. */
export function forXml(text: string): string {
  return text.replace(NOT_IN_XML, "");
}
