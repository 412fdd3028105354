import { expect, it } from "vitest";
import { REMOTE_SOCKET } from "../../../slides/client/present/messages.ts";
import { cookieFrom, openDeck, openSocket, presenting } from "../../helpers/present.ts";

/** Comes with the address of a remote, as this machine reaches it, and stays at the answer. */
function come(port: number, code: string, how: RequestInit = {}): Promise<Response> {
  return fetch(`http://localhost:${port}/remote?code=${code}`, { redirect: "manual", ...how });
}

function codeOf(address: unknown): string {
  return new URL(String(address)).searchParams.get("code")!;
}

it("lets the first device steer that comes with the code, and no other one", async () => {
  const { port, remote } = await presenting("localhost");
  const code = codeOf(remote);
  const deck = await openDeck(port);

  for (const wrong of ["", "x", `${code}x`, code.slice(1)])
    expect((await come(port, wrong)).status).toBe(403);
  // Browsers that look ahead, and those that show a preview of a link.
  expect((await come(port, code, { method: "HEAD" })).status).toBe(403);
  expect((await come(port, code, { headers: { "sec-purpose": "prefetch" } })).status).toBe(403);

  const first = await come(port, code);
  expect([first.status, first.headers.get("location")]).toEqual([302, "/naps/talk/index.html?desk"]);
  expect(first.headers.get("set-cookie")).toMatch(
    /^triptych-remote=[\w-]{16}; Path=\/; HttpOnly; SameSite=Lax$/,
  );
  expect((await come(port, code)).status).toBe(403);

  const cookie = await cookieFrom(first);
  expect((await come(port, code, { headers: { cookie } })).status).toBe(302); // the same device once more
  const phone = await openSocket(port, REMOTE_SOCKET, { headers: { cookie } });
  expect(await phone.next("state")).toEqual({ kind: "state" });
  await deck.next("remotes");
  expect(await deck.next("remotes")).toEqual({ kind: "remotes", count: 1 });
  phone.send({ kind: "command", command: { kind: "next" } });
  expect(await deck.next("command")).toEqual({ kind: "command", command: { kind: "next" } });
  deck.send({ kind: "state", state: { slide: 3 } });
  expect(await phone.next("state")).toEqual({ kind: "state", state: { slide: 3 } });
});

it("lets a second device steer with a new code, and shuts all out when it is told to", async () => {
  const { port, remote } = await presenting("localhost");
  const deck = await openDeck(port);
  const cookies = [await cookieFrom(await come(port, codeOf(remote)))];
  deck.send({ kind: "new-code" });
  const { invitation } = (await deck.next("code")) as { invitation: { address: string; picture: string } };
  expect(invitation.picture).toMatch(/^<svg/);
  cookies.push(await cookieFrom(await come(port, codeOf(invitation.address))));
  const phones = await Promise.all(
    cookies.map((cookie) => openSocket(port, REMOTE_SOCKET, { headers: { cookie } })),
  );
  deck.send({ kind: "end-remotes" });
  await Promise.all(phones.map(({ closed }) => closed));
  for (const cookie of cookies)
    await expect(openSocket(port, REMOTE_SOCKET, { headers: { cookie } })).rejects.toThrow("403");
});

it("gives the deck of another page than the last one no say, and phones the state again", async () => {
  const { port, remote } = await presenting("localhost");
  const [old, deck] = [await openDeck(port), await openDeck(port)];
  deck.send({ kind: "state", state: { slide: 1 } });
  deck.send({ kind: "new-code" });
  await deck.next("code");
  old.send({ kind: "state", state: { slide: 9 } });
  const cookie = await cookieFrom(await come(port, codeOf(remote)));
  expect(cookie).toBe(""); // the deck asked for a new code after that
  deck.send({ kind: "new-code" });
  const { invitation } = (await deck.next("code")) as { invitation: { address: string } };
  const own = await cookieFrom(await come(port, codeOf(invitation.address)));
  const phone = await openSocket(port, REMOTE_SOCKET, { headers: { cookie: own } });
  expect(await phone.next("state")).toEqual({ kind: "state", state: { slide: 1 } });
  phone.send({ kind: "command", command: { kind: "next" } });
  await deck.next("command");
  expect(old.heard.filter(({ kind }) => kind === "command")).toEqual([]);

  deck.close();
  await old.next("hello");
  await old.next("hello"); // shown again
  expect(await old.next("remotes")).toEqual({ kind: "remotes", count: 1 });
  old.send({ kind: "state", state: { slide: 9 } });
  expect(await phone.next("state")).toEqual({ kind: "state", state: { slide: 9 } });
  phone.send({ kind: "command", command: { kind: "next" } });
  await old.next("command");
});
