import { expect, it } from "vitest";
import { openDeck, openVoter, presenting } from "../../helpers/present.ts";

const NAPS = { key: "naps", round: "before" } as const;

it("opens the vote of the screen that is shown, in plain words, and closes it after that", async () => {
  const { port } = await presenting();
  const deck = await openDeck(port);
  const phone = await openVoter(port);
  expect(await phone.next("wait")).toEqual({ kind: "wait" });
  deck.send({ kind: "vote", vote: NAPS });
  expect(await phone.next("open")).toEqual({
    kind: "open",
    ...NAPS,
    prompts: ["Do you nap, really?"],
    options: ["Often", "Seldom", "Never"],
  });
  deck.send({ kind: "vote", vote: { key: "long", round: "after" } });
  expect(await phone.next("open")).toMatchObject({
    key: "long",
    round: "after",
    options: ["Yes", "No", "Not sure"],
  });
  deck.send({ kind: "vote" });
  expect(await phone.next("wait")).toEqual({ kind: "wait" });
});

it("counts one vote a phone and round, which it may change, however often it comes", async () => {
  const { port } = await presenting();
  const deck = await openDeck(port);
  deck.send({ kind: "vote", vote: NAPS });
  const phone = await openVoter(port);
  await phone.next("open");
  phone.send({ kind: "vote", ...NAPS, option: 0 });
  expect(await deck.next("counts")).toEqual({ kind: "counts", ...NAPS, counts: [1, 0, 0] });
  expect(await phone.next("open")).toMatchObject({ chosen: 0 });
  phone.send({ kind: "vote", ...NAPS, option: 2 });
  expect(await deck.next("counts")).toMatchObject({ counts: [0, 0, 1] });
  expect(await phone.next("open")).toMatchObject({ chosen: 2 });

  // Another tab of the same phone, and the phone after it slept.
  const again = await openVoter(port, phone.cookie);
  expect(await again.next("open")).toMatchObject({ chosen: 2 });
  again.send({ kind: "vote", ...NAPS, option: 1 });
  expect(await deck.next("counts")).toMatchObject({ counts: [0, 1, 0] });

  const other = await openVoter(port);
  expect((await other.next("open")).chosen).toBeUndefined();
  other.send({ kind: "vote", ...NAPS, option: 1 });
  expect(await deck.next("counts")).toMatchObject({ counts: [0, 2, 0] });

  deck.send({ kind: "vote", vote: { ...NAPS, round: "after" } });
  expect((await phone.next("open")).chosen).toBeUndefined();
});

it("counts no vote for what is not open, and no option that there is not", async () => {
  const { port } = await presenting();
  const deck = await openDeck(port);
  deck.send({ kind: "vote", vote: NAPS });
  const phone = await openVoter(port);
  await phone.next("open");
  const wrong = [
    { ...NAPS, round: "after", option: 0 },
    { ...NAPS, key: "long", option: 0 },
    { ...NAPS, key: "__proto__", option: 0 },
    { ...NAPS, option: 3 },
  ];
  for (const each of wrong) {
    phone.send({ kind: "vote", ...each });
    expect((await phone.next("open")).chosen).toBeUndefined();
  }
  phone.send({ kind: "vote", ...NAPS, option: 0 });
  expect(await deck.next("counts")).toMatchObject({ counts: [1, 0, 0] });
  expect(deck.heard.filter(({ kind }) => kind === "counts")).toHaveLength(1);
});

it("tells a deck that was loaded again what phones voted, and phones that the deck is gone", async () => {
  const { port } = await presenting();
  const first = await openDeck(port);
  first.send({ kind: "vote", vote: NAPS });
  const phone = await openVoter(port);
  await phone.next("open");
  phone.send({ kind: "vote", ...NAPS, option: 1 });
  await first.next("counts");
  first.close();
  await phone.next("wait");
  const second = await openDeck(port);
  expect(await second.next("counts")).toEqual({ kind: "counts", ...NAPS, counts: [0, 1, 0] });
  second.send({ kind: "vote", vote: NAPS });
  expect(await phone.next("open")).toMatchObject({ chosen: 1 });
  second.send({ kind: "clear", ...NAPS });
  expect((await phone.next("open")).chosen).toBeUndefined();
});

it("notes what the audience sees, for the votes that there are", async () => {
  const { port, counted } = await presenting();
  const [old, deck] = [await openDeck(port), await openDeck(port)];
  old.send({ kind: "totals", ...NAPS, counts: [7, 7, 7] });
  old.send({ kind: "new-code" });
  await old.next("code");
  deck.send({ kind: "totals", key: "gone", round: "after", counts: [9] });
  deck.send({ kind: "totals", ...NAPS, counts: [3, 0, 1] });
  deck.send({ kind: "new-code" });
  await deck.next("code");
  expect(counted).toEqual([[NAPS, [3, 0, 1]]]);
});
