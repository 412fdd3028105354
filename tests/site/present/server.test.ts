import { request } from "node:http";
import { connect } from "node:net";
import { hostname } from "node:os";
import { expect, it } from "vitest";
import { DECK_SOCKET, REMOTE_SOCKET, VOTE_SOCKET } from "../../../slides/client/present/messages.ts";
import { openDeck, openSocket, openVoter, presenting } from "../../helpers/present.ts";

/** A request under the name that other machines use for this one. */
function ask(port: number, path: string, host = hostname().toLowerCase(), method = "GET") {
  return new Promise<{ status?: number; text: string; headers: Record<string, unknown> }>(
    (resolve, reject) => {
      const how = { host: "127.0.0.1", port, path, method, headers: { host: `${host}:${port}` } };
      const asked = request(how, (answer) => {
        let text = "";
        answer.on("data", (chunk) => {
          text += chunk;
        });
        answer.on("end", () => resolve({ status: answer.statusCode!, text, headers: answer.headers }));
      });
      asked.on("error", reject).end();
    },
  );
}

it("shows this machine the deck, whose policy allows its socket and no other connection", async () => {
  const { address, port, site } = await presenting();
  const deck = await (await fetch(address)).text();
  expect(deck).toContain(`connect-src ws://localhost:${port}${DECK_SOCKET};`);
  expect(deck).toContain(`<main class="reveal" data-live="${DECK_SOCKET}"`);
  const built = String(site.files.get("naps/talk/index.html"));
  const without = deck
    .replace(` data-live="${DECK_SOCKET}"`, "")
    .replace(`connect-src ws://localhost:${port}${DECK_SOCKET};`, "connect-src 'self';");
  expect(without).toBe(built);
  expect((await fetch(`${address}assets/talk.css`)).headers.get("content-type")).toBe(
    "text/css;charset=utf-8",
  );
  for (const shorter of ["naps/talk/", "naps/talk"])
    expect(await (await fetch(address + shorter)).text()).toBe(deck);
  for (const missing of ["naps/gone.html", "sw.js"])
    expect((await fetch(address + missing)).status, missing).toBe(404);
});

it("shows another machine the page that votes, and nothing of the talk", async () => {
  const { port } = await presenting("localhost");
  const page = await ask(port, "/");
  expect([page.status, page.text]).toEqual([200, expect.stringContaining("/__triptych/vote.js")]);
  expect(page.text).not.toContain("Twenty minutes");
  for (const path of [
    "/naps/talk/index.html",
    "/naps/talk/index.html?desk",
    "/assets/talk.css",
    "/gone",
    "/naps/",
  ])
    expect((await ask(port, path)).status, path).toBe(403);
  for (const path of ["/__triptych/vote.js", "/__triptych/phone.css"])
    expect((await ask(port, path)).status).toBe(200);
});

it("has a page for phones of less than 30 kB that loads nothing from elsewhere", async () => {
  const { port } = await presenting();
  const parts = await Promise.all(
    ["/vote", "/__triptych/vote.js", "/__triptych/phone.css"].map((path) => ask(port, path, "localhost")),
  );
  expect(parts.map(({ text }) => text).join("").length).toBeLessThan(30_000);
  expect(parts[0]!.text.match(/(?:src|href)="[^"]*"/g)).toEqual([
    'href="data:,"',
    'href="/__triptych/phone.css"',
    'src="/__triptych/vote.js"',
  ]);
});

it("answers under its own names and methods only", async () => {
  const { port } = await presenting("localhost");
  expect((await ask(port, "/", "evil.example")).status).toBe(403);
  expect((await ask(port, "/vote", "localhost", "POST")).status).toBe(405);
  expect((await ask(port, "/%", "localhost")).status).toBe(400);
  expect((await ask(port, "/../secret", "localhost")).status).toBe(400);
});

it("is reached by no other name while no phone may come", async () => {
  const { port, join, remote } = await presenting();
  expect([join, remote]).toEqual([undefined, undefined]);
  expect((await ask(port, "/vote")).status).toBe(403);
});

it("takes sockets from its own pages only", async () => {
  const { port } = await presenting("localhost");
  const { cookie } = await openVoter(port);
  const here = `localhost:${port}`;
  const refused: [string, Record<string, string>, string?][] = [
    [VOTE_SOCKET, { cookie, origin: "http://evil.example" }],
    [VOTE_SOCKET, { cookie, origin: "null" }],
    [VOTE_SOCKET, { cookie, origin: `https://${here}` }],
    [VOTE_SOCKET, { cookie, origin: `http://localhost:${port + 1}` }],
    [VOTE_SOCKET, { cookie }, `evil.example:${port}`],
    [VOTE_SOCKET, {}],
    [VOTE_SOCKET, { cookie: "triptych-voter=x" }],
    [DECK_SOCKET, {}, `${hostname().toLowerCase()}:${port}`],
    [REMOTE_SOCKET, {}],
    [REMOTE_SOCKET, { cookie: "triptych-remote=AAAAAAAAAAAAAAAA" }],
  ];
  for (const [path, headers, host = here] of refused)
    await expect(
      openSocket(port, path, { headers, host }),
      `${path} ${JSON.stringify(headers)}`,
    ).rejects.toThrow("403");
  await expect(openSocket(port, "/__triptych/other")).rejects.toThrow("404");
});

it("shuts out a phone that sends rubbish, and goes on", async () => {
  const { port } = await presenting();
  const deck = await openDeck(port);
  const vote = { kind: "vote", key: "naps", round: "before", option: 0 };
  const rubbish: [unknown, number][] = [
    ["", 1008],
    ["{", 1008],
    ["null", 1008],
    ["[]", 1008],
    [{ ...vote, option: -1 }, 1008],
    [{ ...vote, option: 1.5 }, 1008],
    [{ ...vote, option: "0" }, 1008],
    [{ ...vote, round: "x" }, 1008],
    [{ ...vote, more: 1 }, 1008],
    [{ kind: "end-remotes" }, 1008],
    [{ kind: "command", command: { kind: "next" } }, 1008],
    ["x".repeat(5_000), 1009],
  ];
  for (const [message, code] of rubbish) {
    const phone = await openVoter(port);
    phone.send(message);
    expect(await phone.closed, JSON.stringify(message).slice(0, 80)).toBe(code);
  }
  const fast = await openVoter(port);
  for (let sent = 0; sent < 100; sent++) fast.send(vote);
  expect(await fast.closed).toBe(1008);

  deck.send({ kind: "vote", vote: { key: "naps", round: "before" } });
  const phone = await openVoter(port);
  await phone.next("open");
  phone.send(vote);
  expect(await deck.next("counts")).toMatchObject({ counts: [1, 0, 0] });
});

it("closes although somebody who was refused keeps the connection open", async () => {
  const { port, close } = await presenting();
  const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
  socket.write(`GET /gone HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n`);
  const said = await new Promise((resolve) => socket.once("data", (data) => resolve(String(data))));
  expect(said).toContain("404");
  await close();
  socket.destroy();
});

it("survives connections that are cut off in the middle of a request or a frame", async () => {
  const { port } = await presenting();
  const say = (bytes: string | Buffer) =>
    new Promise<void>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => {
        socket.write(bytes);
        setTimeout(() => socket.destroy(), 5);
      });
      socket.on("close", () => resolve()).on("error", () => undefined);
    });
  const start = `GET ${DECK_SOCKET} HTTP/1.1\r\nHost: localhost:${port}\r\nOrigin: http://localhost:${port}\r\n`;
  const upgrade = `${start}Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n`;
  const key = "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n";
  const frames = ["", "\x81", "\x81\xfe\xff", "\xff\xff\xff\xff", "\x81\x05Hello", "\x88\x80\0\0\0\0"];
  for (const frame of frames) await say(Buffer.from(`${upgrade}${key}${frame}`, "latin1"));
  await say(`${upgrade}\r\n`);
  await say(`${upgrade}Sec-WebSocket-Key: x\r\n\r\n`);
  expect(await (await openDeck(port)).next("hello")).toEqual({ kind: "hello" });
});
