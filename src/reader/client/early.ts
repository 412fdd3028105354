import { applyChoices, rememberedChoices } from "./choices.ts";
import { root, settleFonts } from "./settle-fonts.ts";

// Runs before the page is drawn. The classes tell the style sheets that scripts run, so that what
// only works with them is there from the start and nothing moves when the rest has loaded.
root.add("js");
// A search needs a host.
if (/^http/.test(location.protocol)) root.add("web");
// What the address chooses among the answers is drawn when it has been chosen: see compare.ts.
if (/[?&](show|side|key)\b/.test(location.search)) root.add("pending");
applyChoices(rememberedChoices());
settleFonts();
