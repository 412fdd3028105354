/** The words of a node, and of all in it, as plain text: without footnotes, and with the words that images stand for. */
export function plainWords(node: object): string {
  const { value, children, alt, text, type } = node as {
    readonly type?: string;
    readonly value?: string;
    readonly alt?: string;
    readonly text?: string;
    readonly children?: readonly object[];
  };
  if (type === "break") return "\n";
  return children ? children.map(plainWords).join("") : (value ?? text ?? alt ?? "");
}
