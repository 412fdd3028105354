import { ALLOWED, applyChoices, type Choices, rememberedChoices } from "./choices.ts";
import { keep } from "./storage.ts";
import { themeColour } from "./theme-colour.ts";

/** Lets the reader choose theme, text size, typeface, contrast and spacing, and remembers the choice. */
export function settings(): void {
  const panel = document.querySelector<HTMLDetailsElement>(".settings");
  if (!panel) return;
  let choices = rememberedChoices();
  for (const input of panel.querySelectorAll("input"))
    input.checked = choices[input.name as keyof Choices] === input.value;
  panel.addEventListener("change", ({ target }) => {
    const { name, value } = target as HTMLInputElement;
    if (!(name in ALLOWED)) return;
    choices = { ...choices, [name]: value };
    apply(choices);
    keep("choices", choices);
  });
  // Another tab changed the settings.
  addEventListener("storage", () => apply(rememberedChoices()));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", themeColour);
  // Styles are known once the page is drawn; asking before that would have them worked out twice.
  requestAnimationFrame(() => setTimeout(themeColour));
}

function apply(choices: Choices): void {
  applyChoices(choices);
  themeColour();
}
