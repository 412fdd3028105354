import { describe, expect, it } from "vitest";
import { questionsOf } from "../../src/model/article.ts";
import { parseArticle } from "../../src/source/parse-article.ts";
import { linesOf } from "../helpers/outline.ts";
import { read } from "../helpers/read.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("parseArticle", () => {
  it("names the line where a file stops being UTF-8", async () => {
    const { diagnostics } = await read(new Uint8Array([...bytes("## One?\n\nfine\nb"), 0xff, 0xfe]));
    expect(linesOf(diagnostics)).toMatch(/^error 4:1 article\/not-utf8: the file is not UTF-8 text/m);
  });

  it("ignores Windows line ends and a byte order mark", async () => {
    const unix = "---\ntitle: Naps\n---\n\n## One?\n\n**A.** [x](#gone)\n";
    const plain = await read(unix);
    const windows = await read(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes(unix.replaceAll("\n", "\r\n"))]));
    expect(windows.diagnostics).toEqual(plain.diagnostics);
    expect(windows.article.meta.title).toBe("Naps");
  });

  it("freezes the article with all its tokens", async () => {
    const { article } = await read("## One?\n\n**A.** Words.");
    const answer = questionsOf(article)[0]!.answers[0]!;
    const token = answer.body.prose.tokens[1]!;
    expect(() => Object.assign(answer, { id: "x" })).toThrow(TypeError);
    expect(() => Object.assign(token, { content: "x" })).toThrow(TypeError);
    expect(() => (token.children as unknown[]).pop()).toThrow(TypeError);
  });

  it("takes defaults from triptych.yaml for keys that the article lacks", async () => {
    const { article, diagnostics } = await parseArticle({
      file: "naps.md",
      bytes: bytes("---\ntitle: Naps\nhandout: { paper: A5 }\n---\n\n## One?\n\n**A.**"),
      defaults: {
        file: "triptych.yaml",
        bytes: bytes("lang: nl\nhandout: { paper: Letter }\ntalk: { minutes: 9 }\nnonsense: 1"),
      },
      read: () => ({ state: "missing" }),
    });
    expect(article.meta).toMatchObject({ lang: "nl", handout: { paper: "A5" }, talk: { minutes: 9 } });
    expect(diagnostics.map(({ file, code }) => `${file} ${code}`)).toEqual([
      "triptych.yaml front-matter/unknown-key",
    ]);
  });

  it("ends the first sentence of an answer behind an abbreviation only if all of it ends", async () => {
    const source = (text: string) => read(`---\nlang: de\n---\n\n## Eins?\n\n${text}\n`);
    const first = async (text: string) =>
      questionsOf((await source(text)).article)[0]!.answers[0]!.keyPoints.map((point) => point.text);
    expect(await first("Das gilt z. B. für Prof. Dr. Müller. Und mehr.")).toEqual([
      "Das gilt z. B. für Prof. Dr. Müller.",
    ]);
    expect(await first("Nein. Das gilt nie.")).toEqual(["Nein."]);
  });

  it("takes the framing of a question from a paragraph, not from an item of a list", async () => {
    const source = (intro: string) =>
      read(
        `---\nexperts: [{ id: RK, name: R. Kessler }]\n---\n\n## What is printed?\n\n${intro}\n\n### RK\n\n**Two.** x\n`,
      );
    const framing = async (intro: string) => questionsOf((await source(intro)).article)[0]!.framing?.text;
    expect(await framing("- A: one\n- B: two\n\nThink first.")).toBe("Think first.");
    expect(await framing("- **A**: one\n- B: two\n\n> Quoted.")).toBe(undefined);
  });

  it("gives every paragraph of an answer an id", async () => {
    const { article } = await read("## One?\n\n**A.** One.\n\n- tight\n\nTwo.\n\n> Three.");
    const ids = [...article.targets].filter(([, target]) => target.kind === "paragraph").map(([id]) => id);
    expect(ids).toEqual(["one-answer-p1", "one-answer-p2", "one-answer-p3"]);
  });

  it("gives the span of the words that are wrong", async () => {
    const { diagnostics } = await read("## One?\n\n**A.** A line\nand [there](#gone) and [there](#gone).");
    expect(
      diagnostics
        .filter(({ code }) => code === "link/target-missing")
        .map(({ span }) => [span.line, span.column]),
    ).toEqual([
      [4, 13],
      [4, 32],
    ]);
  });
});
