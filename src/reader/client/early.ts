import { applyChoices, rememberedChoices } from "./choices.ts";
import { settleFonts } from "./settle-fonts.ts";

// Runs before the page is drawn. The classes tell the style sheets that scripts run, so that what
// only works with them is there from the start and nothing moves when the rest has loaded.
const names = document.documentElement.classList;
names.add("js");
// A search needs a host.
if (location.protocol.startsWith("http")) names.add("web");
// What the address chooses among the answers is drawn when it has been chosen: see compare.ts.
if (/[?&](show|side|key)\b/.test(location.search)) names.add("pending");
applyChoices(rememberedChoices());
settleFonts();
