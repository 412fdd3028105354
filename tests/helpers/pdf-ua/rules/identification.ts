import type { Rule } from "../finding.ts";
import type { PdfFile } from "../read/pdf-file.ts";

const NAMESPACE = "http://www.aiim.org/pdfua/ns/id/";

const identifier = ({ xmp }: PdfFile, name: string) =>
  xmp.filter((property) => property.namespace === NAMESPACE && property.name === name);

const otherPrefix = (name: string) => (file: PdfFile) =>
  identifier(file, name).flatMap(({ prefix }) => (prefix === "pdfuaid" ? [] : [prefix]));

/** Clause 5: the file says that it is PDF/UA-1. */
export const identification: readonly Rule[] = [
  {
    ...{ clause: "5", test: 1, checkpoint: "06-002", says: "no PDF/UA identifier" },
    find: ({ xmp }) => (xmp.some(({ namespace }) => namespace === NAMESPACE) ? [] : [""]),
  },
  {
    ...{ clause: "5", test: 2, checkpoint: "06-002", says: "the identifier's part is not 1" },
    find: (file) => {
      const isNamed = file.xmp.some(({ namespace }) => namespace === NAMESPACE);
      const parts = identifier(file, "part").map(({ text }) => text);
      return isNamed && parts.join() !== "1" ? [parts.join()] : [];
    },
  },
  {
    ...{ clause: "5", test: 3, checkpoint: "06-002", says: "the part's prefix is not pdfuaid" },
    find: otherPrefix("part"),
  },
  {
    ...{ clause: "5", test: 4, checkpoint: "06-002", says: "the amendment's prefix is not pdfuaid" },
    find: otherPrefix("amd"),
  },
  {
    ...{ clause: "5", test: 5, checkpoint: "06-002", says: "the corrigendum's prefix is not pdfuaid" },
    find: otherPrefix("corr"),
  },
];
