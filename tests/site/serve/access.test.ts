import { once } from "node:events";
import { request } from "node:http";
import { connect } from "node:net";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { sourceMarks } from "../../../src/output/source-marks.ts";
import { startServer } from "../../../src/site/serve/server.ts";
import { folderWith } from "../../helpers/folder.ts";

const PAGE = "<!doctype html><html><head></head><body><p>Zzz</p></body></html>";
const OTHER = hostname().toLowerCase();

async function serving(network: boolean) {
  const parent = folderWith({ "_site/index.html": PAGE, "naps.md": "# Naps" });
  const sources = sourceMarks();
  const mark = sources.at({ file: join(parent, "naps.md"), line: 1 });
  const span = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const wrong = { message: "is wrong", hint: "mend it", file: "naps.md", span };
  const error: Diagnostic = { code: "article/empty", severity: "error", ...wrong };
  const shown = { findings: [error], marks: [] };
  const find = (path: string, withMarks: boolean) =>
    withMarks && path === "index.html" ? PAGE.replace("<p>", `<p data-source="${mark}">`) : undefined;
  const served = {
    folder: join(parent, "_site"),
    shown: () => shown,
    find,
    movedTo: () => undefined,
    sources,
  };
  const server = await startServer(served, { port: 0, network }, (error) => {
    throw error;
  });
  onTestFinished(() => server.close());
  return { ...server, port: Number(new URL(server.address).port), mark };
}

interface How {
  readonly host?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
  readonly body?: string;
}

function ask(
  port: number,
  path: string,
  { host = "localhost", headers = {}, method = "GET", body = "" }: How = {},
) {
  return new Promise<{ status?: number; text: string; headers: Record<string, unknown> }>(
    (resolve, reject) => {
      const how = { host: "127.0.0.1", port, path, method, headers: { host: `${host}:${port}`, ...headers } };
      const asked = request(how, (answer) => {
        let text = "";
        answer.on("data", (chunk) => {
          text += chunk;
        });
        answer.on("end", () => resolve({ status: answer.statusCode!, text, headers: answer.headers }));
      });
      asked.on("error", reject).end(body);
    },
  );
}

describe("for other machines", () => {
  it("answers nothing without the token, and everything with its cookie", async () => {
    const { port, networkAddress } = await serving(true);
    const token = new URL(networkAddress!).searchParams.get("triptych-token")!;
    const paths = ["/", "/__triptych/events", "/__triptych/version", "/__triptych/serve.js", "/%", "/gone"];
    for (const path of paths) {
      const wrong = [
        {},
        { cookie: "triptych-token=" },
        { cookie: `triptych-token=${token.slice(1)}` },
        { cookie: `triptych-token=${token}x` },
      ];
      for (const headers of wrong) {
        const { status, text } = await ask(port, path, {
          host: OTHER,
          headers: headers as Record<string, string>,
        });
        expect([status, text], path).toEqual([
          403,
          "open the address that the terminal shows, with its token\n",
        ]);
      }
    }
    expect((await ask(port, `/?triptych-token=${token.slice(1)}x`, { host: OTHER })).status).toBe(403);
    const first = await ask(port, `/?triptych-token=${token}`, { host: OTHER });
    expect(first).toMatchObject({ status: 302, headers: { location: "/" } });
    for (const path of ["//evil.example", "/\\evil.example"]) {
      const { headers } = await ask(port, `${path}?triptych-token=${token}`, { host: OTHER });
      expect(headers.location).toBe("/evil.example");
    }
    const [cookie] = first.headers["set-cookie"] as string[];
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
    const headers = { cookie: `a=b; ${cookie!.split(";")[0]}` };
    expect(await ask(port, "/", { host: OTHER, headers })).toMatchObject({ status: 200 });
    expect(token.length).toBeGreaterThanOrEqual(16);
  });

  it("does not tell them where the text comes from, and opens nothing for them", async () => {
    const { port, networkAddress, mark } = await serving(true);
    const token = new URL(networkAddress!).searchParams.get("triptych-token")!;
    const headers = { cookie: `triptych-token=${token}`, origin: `http://${OTHER}:${port}` };
    expect((await ask(port, "/")).text).toContain(mark);
    const { text } = await ask(port, "/", { host: OTHER, headers });
    expect(text).toContain("is wrong");
    expect(text).not.toContain("data-source");
    const body = JSON.stringify({ source: mark, below: 0 });
    const how = { host: OTHER, headers, method: "POST", body };
    expect((await ask(port, "/__triptych/open", how)).status).toBe(403);
  });

  it("is closed unless they are let in", async () => {
    const { port, networkAddress } = await serving(false);
    expect(networkAddress).toBeUndefined();
    expect((await ask(port, "/", { host: OTHER })).status).toBe(403);
  });
});

describe("opens a source", () => {
  const post = (
    port: number,
    body: string,
    headers: Record<string, string> = { origin: `http://localhost:${port}` },
  ) => ask(port, "/__triptych/open", { method: "POST", headers, body });

  it("only for pages of its own", async () => {
    const { port, mark } = await serving(false);
    const body = JSON.stringify({ source: mark, below: 0 });
    const others = [
      "http://evil.example",
      "null",
      `http://localhost:${port + 1}`,
      `https://localhost:${port}`,
      `http://127.0.0.1:${port}`,
    ];
    for (const headers of [{}, ...others.map((origin) => ({ origin }))]) {
      expect((await post(port, body, headers as Record<string, string>)).status).toBe(403);
    }
    expect((await ask(port, "/__triptych/open")).status).toBe(405);
  });

  it.each([
    ["nothing", () => ""],
    ["no JSON", () => "{"],
    ["null", () => "null"],
    ["a path", () => JSON.stringify({ source: "/etc/passwd", below: 0 })],
    [
      "a mark of another run",
      () => JSON.stringify({ source: sourceMarks().at({ file: "/etc/passwd", line: 1 }), below: 0 }),
    ],
    ["a mark without lines", (mark: string) => JSON.stringify({ source: mark })],
    ["a negative line", (mark: string) => JSON.stringify({ source: mark, below: -1 })],
    ["a mark with another file", (mark: string) => JSON.stringify({ source: `x${mark}`, below: 0 })],
    ["far too much", (mark: string) => JSON.stringify({ source: mark, below: 0, more: "x".repeat(100_000) })],
  ])("not for %s", async (_name, body) => {
    const { port, mark } = await serving(false);
    expect((await post(port, body(mark))).status).toBe(403);
    expect((await ask(port, "/")).status).toBe(200);
  });

  it("and takes it as no fault when the page goes before it has asked", async () => {
    const { port } = await serving(false); // throws what it is told of
    const page = connect(port, "127.0.0.1");
    const head = `Host: localhost:${port}\r\nOrigin: http://localhost:${port}\r\nContent-Length: 100`;
    page.write(`POST /__triptych/open HTTP/1.1\r\n${head}\r\n\r\nabc`, () =>
      setTimeout(() => page.resetAndDestroy(), 50),
    );
    await once(page, "close");
    expect((await ask(port, "/")).status).toBe(200);
  });
});
