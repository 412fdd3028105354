// How many phones may vote at once: npm run bench:present [-- --phones 300 --seconds 5]
// Starts `triptych present` on the loopback, opens a deck's socket and one for each phone as browsers do (its
// page first, for the cookie), and has all of them vote at random moments within the seconds. Prints how long it
// takes from a vote to the message that tells the deck of it, and what the server needed.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";
import { WebSocket } from "ws";
import { startServer } from "./start-server.mjs";

const { values } = parseArgs({
  options: { phones: { type: "string", default: "300" }, seconds: { type: "string", default: "5" } },
});
const phones = Number(values.phones);
const seconds = Number(values.seconds);
const command = join(fileURLToPath(new URL("..", import.meta.url)), "dist/cli/main.js");

const ARTICLE = `---
title: Naps
talk: { order: discuss-first }
---

## Do naps help? {#naps}

**Yes.** They do.

::: discuss
Do you nap?
:::
`;
const OPTIONS = 3;
const ROUND = { key: "naps", round: "before" };

/** Opens a socket as a page of the server does. */
function open(address, path, cookie) {
  const { host, origin } = new URL(address);
  const socket = new WebSocket(`ws://${host}${path}`, { headers: { origin, ...(cookie ? { cookie } : {}) } });
  return new Promise((resolve, reject) => {
    socket.on("open", () => resolve(socket));
    socket.on("error", reject);
  });
}

/** A phone that has loaded the page and its parts. */
async function openPhone(address) {
  const page = await fetch(`${address}vote`);
  await page.text();
  for (const part of ["vote.js", "phone.css"]) await (await fetch(`${address}__triptych/${part}`)).text();
  return open(address, "/__triptych/vote", page.headers.get("set-cookie").replace(/;.*/, ""));
}

/** The processor time of a process in ms, and its memory in MB. Linux only. */
function needs(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /, "").split(" ");
  const resident = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1];
  return { ms: (Number(stat[11]) + Number(stat[12])) * 10, mb: Number(resident) / 1024 };
}

/** How long it took from each vote to the first message of the deck that has it, in ms. */
function delays(sent, counted) {
  return sent.map((at, index) => counted.find(({ total }) => total > index).at - at);
}

function percentile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

const folder = mkdtempSync(join(tmpdir(), "triptych-bench-"));
writeFileSync(join(folder, "naps.md"), ARTICLE);
const options = ["--port", "0", "--no-open", "--only", "talk"];
const server = await startServer(command, ["present", "naps.md", ...options], folder);
try {
  const before = needs(server.pid);
  const deck = await open(server.address, "/__triptych/deck");
  const counted = [];
  deck.on("message", (data) => {
    const { kind, counts } = JSON.parse(String(data));
    if (kind === "counts") counted.push({ at: performance.now(), total: counts.reduce((a, b) => a + b) });
  });
  deck.send(JSON.stringify({ kind: "vote", vote: ROUND }));
  const joining = performance.now();
  const sockets = await Promise.all(Array.from({ length: phones }, () => openPhone(server.address)));
  const joined = performance.now() - joining;
  const open300 = needs(server.pid);
  const sent = [];
  const votes = sockets.map(async (socket) => {
    await wait(Math.random() * seconds * 1000);
    sent.push(performance.now());
    const option = Math.floor(Math.random() * OPTIONS);
    socket.send(JSON.stringify({ kind: "vote", ...ROUND, option }));
  });
  await Promise.all(votes);
  while ((counted.at(-1)?.total ?? 0) < phones) await wait(5);
  const after = needs(server.pid);
  const sorted = delays(sent, counted).sort((a, b) => a - b);
  const row = [
    `${phones} phones in ${seconds} s`,
    `${(joined / 1000).toFixed(1)} s`,
    `${Math.round(percentile(sorted, 0.5))} ms`,
    `${Math.round(percentile(sorted, 0.95))} ms`,
    `${Math.round(sorted.at(-1))} ms`,
    `${open300.ms - before.ms} ms`,
    `${after.ms - open300.ms} ms`,
    `${Math.round(before.mb)} → ${Math.round(after.mb)} MB`,
  ];
  console.log("| phones | all have joined after | median | p95 | worst | processor: joining | voting | memory |");
  console.log("|---|--:|--:|--:|--:|--:|--:|--:|");
  console.log(`| ${row.join(" | ")} |`);
  for (const socket of [deck, ...sockets]) socket.terminate();
} finally {
  await server.end();
  rmSync(folder, { recursive: true, force: true });
}
