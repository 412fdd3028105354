import { TOOLS, type ToolNames, toolButtons } from "../html/frame/tools.ts";

/**
 * Makes the tools of the bar as soon as the browser reads their element, before it draws the page: they would be
 * the same in all pages of an article, and are of no use without scripts.
 */
export function tools(): void {
  customElements.define(
    TOOLS,
    class extends HTMLElement {
      connectedCallback() {
        if (this.firstChild) return;
        const { search = "", notes, display = "" } = this.dataset as Partial<ToolNames>;
        this.innerHTML = toolButtons({ search, notes, display });
      }
    },
  );
}
