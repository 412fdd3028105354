import type { Table, TableRow } from "../../document/nodes.ts";

/** A table of the rows among nodes. `attributes` stand behind its caption. */
export function tableOf(children: readonly { readonly type: string }[], attributes?: string): Table {
  const rows = children.filter((child): child is TableRow => child.type === "tableRow");
  const cells = rows[0]?.children ?? [];
  return {
    type: "table",
    align: cells.map(({ align = null }) => align),
    head: cells.length > 0 && cells.every(({ head }) => head),
    ...(attributes ? { attributes } : {}),
    children: rows,
  };
}
