import type { Session } from "./devtools.ts";

/** Prints the page of a tab to a PDF with tags and outline; its style sheets set paper and margins. */
export async function printPage(session: Session): Promise<Uint8Array> {
  const { stream: handle } = await session.send<{ stream: string }>("Page.printToPDF", {
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    // For pages whose style sheets set no margins.
    marginTop: 0,
    marginBottom: 0,
    marginLeft: 0,
    marginRight: 0,
    // In chunks: a PDF with large photographs does not fit into one message.
    transferMode: "ReturnAsStream",
  });
  const chunks: Buffer[] = [];
  for (let isOver = false; !isOver; ) {
    const { data, base64Encoded, eof } = await session.send<Chunk>("IO.read", { handle });
    chunks.push(Buffer.from(data, base64Encoded ? "base64" : "latin1"));
    isOver = eof;
  }
  await session.send("IO.close", { handle });
  return Buffer.concat(chunks);
}

/** One chunk of a stream. */
interface Chunk {
  readonly data: string;
  readonly base64Encoded?: boolean;
  readonly eof: boolean;
}
