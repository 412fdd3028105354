import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { sourceMarks } from "../../../src/output/source-marks.ts";
import { type DevelopmentServer, type Served, startServer } from "../../../src/site/serve/server.ts";
import { folderWith } from "../../helpers/folder.ts";
import { thorough } from "../../helpers/thorough.ts";

const PAGE = "<!DOCTYPE html><html><head><title>Naps</title></head><body><p>Zzz</p></body></html>";
const FILES = {
  "secret.txt": "secret",
  "_site/index.html": PAGE,
  "_site/naps/index.html": PAGE,
  "_site/naps/handout.pdf": "%PDF-1.7",
  "_site-secret/index.html": "secret",
};

function served(folder: string): Served {
  const sources = sourceMarks();
  const none = () => undefined;
  return { folder, shown: () => ({ findings: [], marks: [] }), find: none, movedTo: none, sources };
}

async function serving(parent = folderWith(FILES)): Promise<DevelopmentServer & { port: number }> {
  const failed = (error: unknown) => {
    throw error;
  };
  const server = await startServer(served(join(parent, "_site")), { port: 0, network: false }, failed);
  onTestFinished(() => server.close());
  return { ...server, port: Number(new URL(server.address).port) };
}

interface Got {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** Asks as no browser would: the path goes out as it is. */
function ask(port: number, path: string, how: { method?: string; headers?: object; host?: string } = {}) {
  const { method = "GET", headers = {}, host = "127.0.0.1" } = how;
  return new Promise<Got>((resolve, reject) => {
    const whole = { host, port, path, method, headers: { host: `localhost:${port}`, ...headers } };
    const asked = request(whole, (answer) => {
      let text = "";
      answer.on("data", (chunk) => {
        text += chunk;
      });
      answer.on("end", () => resolve({ status: answer.statusCode, headers: answer.headers, text }));
    });
    asked.on("error", reject).end();
  });
}

/** What the server says to these bytes before it closes the connection. `ends`: nothing more will be sent. */
function say(port: number, bytes: string | Buffer, ends = false): Promise<string> {
  return new Promise((resolve) => {
    let said = "";
    const socket = connect(port, "127.0.0.1", () => (ends ? socket.end(bytes) : socket.write(bytes)));
    socket.on("data", (chunk) => {
      said += chunk;
    });
    socket.on("error", () => {});
    socket.on("close", () => resolve(said));
  });
}

it("sends pages with the script that loads them again, and files as they are", async () => {
  const { port } = await serving();
  const page = await ask(port, "/naps/?print");
  expect(page.status).toBe(200);
  expect(page.text).toMatch(
    /^<!DOCTYPE html><html><head><link [^>]*><script defer src="\/__triptych\/serve.js"/,
  );
  expect(page.headers).toMatchObject({
    "content-type": "text/html;charset=utf-8",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    "content-security-policy": "frame-ancestors 'self'",
  });
  const pdf = await ask(port, "/naps/handout.pdf", { headers: { range: "bytes=5-2" } });
  expect(pdf).toMatchObject({ status: 200, text: "%PDF-1.7" });
  expect(pdf.headers["content-type"]).toBe("application/pdf");
  const known = { headers: { "if-none-match": pdf.headers.etag } };
  expect(await ask(port, "/naps/handout.pdf", known)).toMatchObject({ status: 304, text: "" });
  expect((await ask(port, "/naps")).headers.location).toBe("/naps/");
  expect((await ask(port, "//naps")).headers.location).toBe("/naps/");
  expect(await ask(port, "/naps/", { method: "HEAD" })).toMatchObject({ status: 200, text: "" });
  expect((await ask(port, "/gone.html")).status).toBe(404);
});

it("answers only requests to the names of this machine, also those for events", async () => {
  const { port } = await serving();
  for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, `LOCALHOST:${port}`]) {
    expect((await ask(port, "/", { headers: { host } })).status, host).toBe(200);
  }
  const others = [
    "evil.example",
    `evil.example:${port}`,
    "localhost",
    "localhost:1",
    `localhost.evil.example:${port}`,
  ];
  for (const host of [...others, `0.0.0.0:${port}`, `localhost:${port}@evil.example`]) {
    for (const path of ["/", "/__triptych/events"]) {
      const { status, text } = await ask(port, path, { headers: { host } });
      expect([status, text], host).toEqual([403, `this server answers only at http://localhost:${port}/\n`]);
    }
  }
});

it("says why there is no answer on a page that a phone can show, to a browser that opens one", async () => {
  const { port } = await serving();
  const opened = { accept: "text/html,*/*" };
  for (const headers of [{ ...opened, host: `evil.example:${port}` }, opened]) {
    const { headers: answer, text } = await ask(port, "/none/<b>", { headers });
    expect(answer["content-type"]).toBe("text/html;charset=utf-8");
    expect(text).toContain('<meta name="viewport" content="width=device-width">');
    expect(text).toMatch(/<p>(this server answers only at|There is nothing at \/none\/&lt;b&gt;)/);
  }
  expect((await ask(port, "/%")).text).toBe("this address is not valid\n");
});

it("answers no request without a name", async () => {
  const { port } = await serving();
  expect(await say(port, "GET / HTTP/1.0\r\n\r\n")).toContain("403");
  expect(await say(port, "GET / HTTP/1.1\r\nConnection: close\r\n\r\n")).toContain("400");
});

it("is reached by both addresses that only this machine has, and by no other", async () => {
  const { port } = await serving();
  expect((await ask(port, "/", { host: "::1" })).status).toBe(200);
  const other = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  for (const { address } of other.filter(
    ({ internal, address }) => !internal && !address.startsWith("fe80"),
  )) {
    await expect(ask(port, "/", { host: address }), address).rejects.toThrow("ECONNREFUSED");
  }
});

it.each(["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"])("refuses the method %s", async (method) => {
  const { port } = await serving();
  expect((await ask(port, "/", { method })).status).toBe(405);
});

it.each([
  "/..%2fsecret.txt",
  "/%2e%2e/secret.txt",
  "/../secret.txt",
  "/naps/..%2f..%2fsecret.txt",
  "/..%5csecret.txt",
  "/../_site-secret/index.html",
  "/%",
  "/%ff",
  "/%00",
  "/naps/%00.html",
  "http://localhost/",
  "*",
])("refuses the address %s and goes on", async (path) => {
  const { port } = await serving();
  expect((await ask(port, path)).status).toBe(400);
  expect((await ask(port, "/")).status).toBe(200);
});

it("follows no symbolic link out of the folder, and waits for no pipe", async () => {
  const parent = folderWith(FILES);
  symlinkSync(join(parent, "secret.txt"), join(parent, "_site/link.txt"));
  symlinkSync(parent, join(parent, "_site/up"));
  symlinkSync("naps", join(parent, "_site/same"));
  mkdirSync(join(parent, "_site/pages"));
  writeFileSync(join(parent, "_site/pages/one.txt"), "one");
  spawnSync("mkfifo", [join(parent, "_site/pipe")]);
  const { port } = await serving(parent);
  for (const path of ["/link.txt", "/up/secret.txt", "/up/_site-secret/", "/up/", "/pipe"]) {
    expect((await ask(port, path)).status, path).toBe(404);
  }
  expect((await ask(port, "/same/")).status).toBe(200);
  expect((await ask(port, "/pages/one.txt")).text).toBe("one");
});

it("takes the next port when one is taken, on either address", async () => {
  const { port } = await serving();
  const next = await startServer(served(folderWith(FILES)), { port, network: false }, () => {});
  onTestFinished(() => next.close());
  expect(Number(new URL(next.address).port)).toBeGreaterThan(port);
});

it.runIf(thorough)("ends connections that do not finish a request", async () => {
  const { port } = await serving();
  const began = performance.now();
  const said = await Promise.all([say(port, ""), say(port, "GET / HTTP/1.1\r\nHost: localhost\r\n")]);
  expect(performance.now() - began).toBeLessThan(15_000);
  expect(said[1]).toContain("408");
});

it("lives through thousands of garbled requests, and keeps nothing of them", async () => {
  const { port } = await serving();
  const random = randomNumbers(7);
  await say(port, "x"); // what is loaded once is loaded
  const before = openFiles();
  const answers: string[] = [];
  for (let sent = 0; sent < (thorough ? 10_000 : 1000); sent += 20) {
    answers.push(
      ...(await Promise.all(Array.from({ length: 20 }, () => say(port, garbled(port, random), true)))),
    );
  }
  expect(answers.filter((said) => said.includes("secret"))).toEqual([]);
  const statuses = new Set(answers.flatMap((said) => /^HTTP\/1\.1 (\d+)/.exec(said)?.[1] ?? []));
  expect([...statuses].filter((status) => Number(status) >= 500)).toEqual([]);
  expect(statuses.size).toBeGreaterThan(4); // the requests differ enough to reach every refusal
  expect((await ask(port, "/")).text).toContain("Zzz");
  await expect.poll(openFiles).toBeLessThanOrEqual(before + 2);
});

/** Files and connections that this process has open, where the system tells. */
function openFiles(): number {
  return existsSync("/proc/self/fd") ? readdirSync("/proc/self/fd").length : 0;
}

/** Numbers from 0 up to `below`, the same in every run. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A request with something wrong in its line, its headers, its body or all of its bytes. It ends the connection. */
function garbled(port: number, random: (below: number) => number): Buffer {
  const one = (list: readonly string[]) => list[random(list.length)]!;
  const long = "x".repeat(random(40_000));
  const path = one([
    "/",
    "/naps/",
    "/..%2fsecret.txt",
    "/%",
    "/%00",
    "/%u0041",
    "//",
    `/${long}`,
    "*",
    "",
    "http://x:y/",
    "/../_site-secret/",
    "/\u00e9",
    "/a b",
    "/__triptych/serve.js",
    "/con",
    "/naps/handout.pdf",
  ]);
  const line = `${one(["GET", "HEAD", "get", "POST", "CONNECT", "\0", "PRI", "OPTIONS", ""])} ${path} ${one(["HTTP/1.1", "HTTP/1.0", "HTTP/2.0", "HTTP/9", "", "\r"])}`;
  const host = `Host: ${one([`localhost:${port}`, `localhost:${port}`, "evil.example", "", "\0", long])}`;
  const more = [
    "Range: bytes=9-1",
    "Range: bytes=-",
    `Cookie: ${long}`,
    "Content-Length: -1",
    "Content-Length: 9999999999",
    "Transfer-Encoding: chunked\r\n\r\nzz",
    "Upgrade: websocket\r\nConnection: Upgrade",
    "Expect: 100-continue",
    "Expect: x",
    "If-None-Match: *",
    ": x",
    "x",
    "\u0000: \u0001",
  ];
  const text = [
    line,
    host,
    one(more),
    one(more),
    one(["Connection: close", "Connection: keep-alive, close"]),
    "",
    "",
  ].join("\r\n");
  const bytes = Buffer.from(text.repeat(1 + random(3)), "latin1");
  for (let count = random(3) * random(8); count > 0; count--) bytes[random(bytes.length)] = random(256);
  return bytes;
}
