import { deflateSync } from "node:zlib";
import { type Body, compressedStream } from "../objects/object-streams.ts";
import type { Claims } from "./claims.ts";
import { pdfText } from "./new-objects.ts";
import { type AttachedSource, type PdfFacts, pdfDate } from "./pdf-facts.ts";
import { SRGB, srgbProfile } from "./srgb-profile.ts";
import { xmpPacket } from "./xmp.ts";

/** The streams of a file that belong to no print run, and the numbers that they have. */
export interface AddedStreams {
  readonly metadata: number;
  readonly profile: number;
  readonly source: number | undefined;
  readonly bodies: readonly Body[];
}

/** Makes these streams, which are numbered from `first` on. */
export function addedStreams(first: number, facts: PdfFacts, claims: Claims): AddedStreams {
  const packet = xmpPacket(facts, claims);
  // Uncompressed, so that every tool finds it.
  const head = `<</Type/Metadata/Subtype/XML/Length ${packet.length}>>stream\n`;
  const metadata = Buffer.concat([Buffer.from(head), packet, Buffer.from("\nendstream\n")]);
  const profile = compressedStream("/N 3", deflateSync(srgbProfile()));
  const { source } = facts;
  const all = [metadata, profile, ...(source ? [sourceStream(source, facts.date)] : [])];
  return {
    metadata: first,
    profile: first + 1,
    source: source ? first + 2 : undefined,
    bodies: all.map((bytes, index) => ({ number: first + index, bytes })),
  };
}

/** An attached file (ISO 32000-1, 7.11.4). */
function sourceStream({ bytes }: AttachedSource, date: Date): Uint8Array {
  const dict = `/Type/EmbeddedFile/Subtype/text#2Fmarkdown/Params<</Size ${bytes.length}/ModDate${pdfDate(date)}>>`;
  return compressedStream(dict, deflateSync(bytes));
}

/** The colours that RGB in the file means (ISO 32000-1, 14.11.5). `profile` is the number of its stream. */
export function outputIntent(profile: number): string {
  const name = pdfText(SRGB);
  return `<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier${name}/Info${name}/RegistryName(http://www.color.org)/DestOutputProfile ${profile} 0 R>>`;
}

/**
 * What names the attached source (ISO 32000-1, 7.11.3), as the source of the whole file (ISO 19005-3,
 * annex E). `stream` is the number of its stream.
 */
export function fileSpecification({ name }: AttachedSource, stream: number): string {
  const plain = pdfText(name.replace(/[^\x20-\x7e]/g, "_"));
  return `<</Type/Filespec/F${plain}/UF${pdfText(name)}/Desc(The source of this document, in Markdown)/AFRelationship/Source/EF<</F ${stream} 0 R/UF ${stream} 0 R>>>>`;
}
