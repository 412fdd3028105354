import { openLiveSocket } from "../../../../slides/client/present/live-socket.ts";
import { VOTE_SOCKET, type VoterHears, type VoterSays } from "../../../../slides/client/present/messages.ts";

/** How long an answer to a vote may take, in ms, before a phone says that there is no connection. */
const PATIENCE = 4_000;

const main = document.querySelector<HTMLElement>("main")!;
const roundName = document.getElementById("round")!;
const prompt = document.getElementById("prompt")!;
const options = document.getElementById("options")!;
const said = document.getElementById("said")!;
/** What is shown now, to change nothing that stays: a screen reader would read it again. */
let shown = "";
let patience = 0;

const socket = openLiveSocket(VOTE_SOCKET, {
  heard(message) {
    clearTimeout(patience);
    show(message as VoterHears);
  },
  lost: tellLost,
});

function show(message: VoterHears): void {
  const vote = message.kind === "open" ? message : undefined;
  const { key = "", round = "" } = vote || {};
  const now = `${round} ${key}`;
  if (now !== shown) {
    shown = now;
    roundName.textContent = main.dataset[round] || "";
    fill(prompt, vote ? vote.prompts.map(headingOf) : [headingOf(main.dataset.wait!)]);
    fill(options, vote ? vote.options.map((text, option) => buttonOf(text, option, vote)) : []);
    scrollTo(0, 0);
  }
  const chosen = vote?.chosen;
  Array.prototype.forEach.call(options.children, (button: HTMLElement, option: number) =>
    button.setAttribute("aria-pressed", String(option === chosen)),
  );
  say(chosen === undefined ? "" : main.dataset.taken!, "");
}

function headingOf(text: string): HTMLElement {
  const heading = document.createElement("h1");
  heading.textContent = text;
  return heading;
}

function buttonOf(text: string, option: number, { key, round }: { key: string; round: VoterSays["round"] }) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = text;
  button.onclick = () => {
    const vote: VoterSays = { kind: "vote", key, round, option };
    socket.send(vote);
    clearTimeout(patience);
    patience = window.setTimeout(tellLost, PATIENCE);
  };
  return button;
}

function tellLost(): void {
  say(main.dataset.lost!, "lost");
}

function say(text: string, className: string): void {
  said.className = className;
  if (said.textContent !== text) said.textContent = text;
}

function fill(element: HTMLElement, children: readonly HTMLElement[]): void {
  element.textContent = "";
  for (const child of children) element.appendChild(child);
}
