import { escapeHtml } from "../../../markup/html.ts";
import type { Metadata, MetaTag } from "../../view/frame/metadata.ts";
import { lines } from "../elements.ts";

/** What the head says to machines. JSON-LD is data, which the content-security policy lets stand. */
export function metadataTags({ canonical, tags, data }: Metadata): string {
  return lines(
    canonical && `<link rel="canonical" href="${escapeHtml(canonical)}">`,
    tags.map(tag),
    data && `<script type="application/ld+json">${scriptText(data)}</script>`,
  );
}

function tag({ name, content }: MetaTag): string {
  const key = /^(og|article):/.test(name) ? "property" : "name";
  return `<meta ${key}="${name}" content="${escapeHtml(content)}">`;
}

/** JSON in which nothing can end the element that it stands in. */
function scriptText(data: object): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}
