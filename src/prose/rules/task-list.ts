import type MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";

/** What the mark of a task list's item says. */
export interface TaskMeta {
  readonly done: boolean;
}

/**
 * GitHub's task lists: an item that starts with `[ ]` or `[x]` gets a `task_mark` in place of it, and
 * the class `task`. https://github.github.com/gfm/#task-list-items-extension-
 */
export function taskLists(md: MarkdownIt): void {
  md.core.ruler.after("inline", "task_lists", markTasks);
}

function markTasks(state: StateCore): void {
  state.tokens.forEach((inline, index) => {
    const item = state.tokens[index - 2];
    if (inline.type !== "inline" || item?.type !== "list_item_open") return;
    const text = inline.children?.[0];
    const box = text?.type === "text" ? /^\[([ xX])\](?:\s+|$)/.exec(text.content) : undefined;
    if (!text || !box) return;
    const mark = new state.Token("task_mark", "span", 0);
    mark.meta = { done: box[1] !== " " } satisfies TaskMeta;
    text.content = text.content.slice(box[0].length);
    inline.children = [mark, ...inline.children!];
    item.attrJoin("class", "task");
  });
}
