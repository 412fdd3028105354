import type { Meta } from "../../model/meta.ts";
import { STYLES } from "../files.ts";
import { xmlText } from "./write-xhtml.ts";

/** A page of the book as XHTML: https://www.w3.org/TR/epub-33/#sec-xhtml */
export function xhtmlDocument(
  title: string,
  body: string,
  { lang, dir }: Pick<Meta, "lang" | "dir">,
  kind: string,
): string {
  const language = xmlText(lang);
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="${language}" lang="${language}" dir="${dir}">
<head>
<title>${xmlText(title)}</title>
<link rel="stylesheet" type="text/css" href="${STYLES}"/>
</head>
<body class="${kind}">
${body}
</body>
</html>
`;
}
