import { applyChoices, rememberedChoices } from "./choices.ts";

// Runs before the page is drawn. The class tells the style sheets that scripts run, so that what
// only works with them is there from the start and nothing moves when the rest has loaded.
document.documentElement.classList.add("js", ...(location.protocol.startsWith("http") ? ["web"] : []));
applyChoices(rememberedChoices());
