import type { InterfaceParts } from "../html/frame/interface.ts";

/** What the article's `interface.js` says, which every page of it loads before this script. */
export function interfaceParts(): InterfaceParts | undefined {
  return (globalThis as { readonly triptychInterface?: InterfaceParts }).triptychInterface;
}

/** Adds what only scripts need to a page of an article: the settings and the search. Other pages have them. */
export function addInterface(): void {
  const parts = interfaceParts();
  if (!parts) return;
  document.querySelector(".bar .settings")?.insertAdjacentHTML("beforeend", parts.settings);
  document.querySelector("main")?.insertAdjacentHTML("afterend", parts.search);
}
