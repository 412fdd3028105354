import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { filesIn, folderWith, textOf } from "../helpers/folder.ts";
import { leftAfter } from "../helpers/left-behind.ts";
import { openDeck, openVoter, TALK } from "../helpers/present.ts";
import { triptych } from "../helpers/run.ts";
import { startPresent } from "../helpers/serve.ts";
import { thorough } from "../helpers/thorough.ts";

const NAPS = { key: "naps", round: "before" };

it("shows a talk from memory, and leaves nothing when it is stopped", async () => {
  const folder = folderWith({ "naps.md": TALK });
  const { address, said, pid, end } = await startPresent(folder, ["naps.md"]);
  expect(await (await fetch(address)).text()).toContain('data-live="/__triptych/deck"');
  expect(await (await fetch(`${address}naps/index.html`)).text()).toContain("Twenty minutes");
  expect(said()).toContain("with --host, phones in this network can steer and vote");
  expect(filesIn(folder)).toEqual(["naps.md"]);
  await end("SIGINT");
  expect(await leftAfter(3000, pid, folder)).toEqual([]);
  expect(filesIn(folder)).toEqual(["naps.md"]);
});

it("says where phones vote and what makes one the remote", async () => {
  const folder = folderWith({ "naps.md": TALK });
  const { said } = await startPresent(folder, ["naps.md", "--host", "--only", "talk"]);
  const vote = /the audience votes at (http:\S+)/.exec(said())?.[1];
  expect(said()).toContain(`one device only: ${vote}remote?code=`);
  expect(await (await fetch(vote!)).text()).toContain("/__triptych/vote.js");
});

it.runIf(thorough)("writes the counts to a file, and not over one that is there", async () => {
  const folder = folderWith({ "naps.md": TALK.replace("- Often", '- =SUM(A1), `"often"`') });
  const args = ["naps.md", "--only", "talk", "--export", "votes.csv"];
  const { address, end } = await startPresent(folder, args);
  const port = Number(new URL(address).port);
  const deck = await openDeck(port);
  deck.send({ kind: "vote", vote: NAPS });
  const phone = await openVoter(port);
  await phone.next("open");
  phone.send({ kind: "vote", ...NAPS, option: 2 });
  const { counts } = await deck.next("counts");
  deck.send({ kind: "totals", ...NAPS, counts });
  while (!textOf(folder, "votes.csv").includes("naps,")) await new Promise((done) => setTimeout(done, 50));
  await end("SIGTERM");
  const csv = [
    "id,question,round,option,votes",
    `naps,Do naps help?,before,"'=SUM(A1), ""often""",0`,
    "naps,Do naps help?,before,Seldom,0",
    "naps,Do naps help?,before,Never,1",
    "",
  ].join("\r\n");
  expect(textOf(folder, "votes.csv")).toBe(csv);

  const { status, stderr } = triptych(["present", ...args, "--no-open", "--port", "0"], folder);
  expect([status, stderr]).toEqual([2, "triptych: votes.csv is there already: --force replaces it\n"]);
  expect(textOf(folder, "votes.csv")).toBe(csv);
  await (await startPresent(folder, [...args, "--force"])).end("SIGTERM");
  expect(textOf(folder, "votes.csv")).toBe("id,question,round,option,votes\r\n");
});

it.runIf(thorough)("shows an article with errors as a draft, when that is asked for", async () => {
  const folder = folderWith({ "wrong.md": "---\ntitle: Naps\n---\n\n## Why?\n" });
  const { end } = await startPresent(folder, ["wrong.md", "--draft"]);
  await end("SIGTERM");
});

it("shows nothing of an article with errors, and one talk at a time", () => {
  const folder = folderWith({ "naps.md": TALK, "more/wrong.md": "---\ntitle: Naps\n---\n\n## Why?\n" });
  const run = (...args: string[]) => triptych(["present", ...args, "--no-open", "--port", "0"], folder);
  const wrong = run("more/wrong.md");
  expect([wrong.status, wrong.stderr]).toEqual([
    1,
    expect.stringContaining("nothing is shown: mend the errors"),
  ]);
  writeFileSync(join(folder, "more.md"), TALK);
  const two = run(".");
  expect([two.status, two.stderr]).toEqual([2, expect.stringContaining("one talk is presented at a time")]);
  const unknown = run("naps.md", "--host", "203.0.113.9");
  expect([unknown.status, unknown.stderr]).toEqual([
    2,
    expect.stringContaining("this machine has no address “203.0.113.9” in a network"),
  ]);
});
