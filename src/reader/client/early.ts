import { applyChoices, rememberedChoices } from "./choices.ts";
import { root, settleFonts } from "./settle-fonts.ts";
import { tools } from "./tools.ts";

// Runs before the browser draws the page. The classes tell the style sheets what works here, so that
// what needs scripts is visible from the start and nothing moves when the other script has loaded.
root.add("js");
// What a server sends may come late.
if (/^http/.test(location.protocol)) root.add("web");
// Hides the text until compare.ts has applied the choice of answers in the address.
if (/[?&](show|side|key|differ)\b/.test(location.search)) root.add("pending");
tools();
applyChoices(rememberedChoices());
settleFonts();
