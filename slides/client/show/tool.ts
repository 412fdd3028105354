/** What the mouse or a finger does on a slide: point, or draw. Without a tool, a swipe goes to another slide. */
export type Tool = "pointer" | "pen";

/** The tool that is in use. */
export function toolOf(root: HTMLElement): Tool | undefined {
  return root.dataset.tool as Tool | undefined;
}

/** Takes a tool; puts it down when it is in use already, or when none is given. */
export function setTool(root: HTMLElement, tool?: Tool): void {
  const next = tool === toolOf(root) ? undefined : tool;
  if (next === undefined) delete root.dataset.tool;
  else root.dataset.tool = next;
  root.toggleAttribute("data-prevent-swipe", next !== undefined);
  root.dispatchEvent(new CustomEvent("tool"));
}
