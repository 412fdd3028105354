import type { Command } from "commander";
import { EXIT } from "../exit.ts";
import { bashScript } from "./bash.ts";
import { type Offer, offerOf } from "./describe.ts";
import { fishScript } from "./fish.ts";
import type { Shell } from "./shells.ts";
import { zshScript } from "./zsh.ts";

const SCRIPTS: Readonly<Record<Shell, (offer: Offer) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/** Prints a script that lets a shell complete the commands of `program`, their options and values. */
export function printCompletion(shell: Shell, program: Command): number {
  process.stdout.write(SCRIPTS[shell](offerOf(program)));
  return EXIT.fine;
}
