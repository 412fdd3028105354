/**
 * A text as a tree, between Markdown and the files of other programs. The nodes that Markdown has are those of
 * mdast (https://github.com/syntax-tree/mdast), so that its libraries read them; the others are ours.
 */
export type Node = Block | Inline;

/** Where nodes of a kind hold others. */
interface Parent<Type extends string, Child = Inline> {
  readonly type: Type;
  readonly children: readonly Child[];
}

export interface Text {
  readonly type: "text";
  readonly value: string;
}

/** A formula: its TeX, and as MathML where it is known. */
export interface Formula {
  readonly type: "inlineMath" | "math";
  readonly value: string;
  readonly mathml?: string;
  readonly id?: string;
  /** What stands beside a display formula: `3`, or a name of its own. */
  readonly number?: string;
}

export interface Image {
  readonly type: "image";
  readonly url: string;
  readonly alt: string;
  readonly title?: string;
  /** What stands in braces behind it, without the braces. */
  readonly attributes?: string;
}

/** A drawing that was made from a text. */
export interface Drawing {
  readonly type: "drawing";
  readonly svg: string;
  readonly alt: string;
  /** The text, and what stands behind its fence. */
  readonly value: string;
  readonly info: string;
}

export interface Link extends Parent<"link"> {
  /** `#id` leads to a place in the same text. */
  readonly url: string;
  readonly title?: string;
}

export interface Citation {
  readonly type: "citation";
  /** In Pandoc’s spelling: `[@kessler2021, p. 4]`. */
  readonly written: string;
  /** How it reads. */
  readonly text: string;
  readonly keys: readonly string[];
}

export interface FootnoteReference {
  readonly type: "footnoteReference";
  readonly identifier: string;
}

/** Words with a class, an id or a language. */
export interface Span extends Parent<"span"> {
  /** What stands in braces behind them, with the braces. */
  readonly attributes: string;
  readonly classes: readonly string[];
  readonly id?: string;
}

export interface Abbreviation extends Parent<"abbreviation"> {
  readonly title: string;
}

/** Words that look different, without more to say. */
export type Marked = Parent<
  "emphasis" | "strong" | "delete" | "superscript" | "subscript" | "mark" | "underline" | "small"
>;

export type Inline =
  | Text
  | Marked
  | { readonly type: "inlineCode" | "keyboard"; readonly value: string }
  | { readonly type: "break" }
  /** The box of a task, at the start of its item. */
  | { readonly type: "task"; readonly done: boolean }
  | Formula
  | Image
  | Link
  | Citation
  | FootnoteReference
  | Span
  | Abbreviation;

export interface Heading extends Parent<"heading"> {
  readonly depth: number;
  /** What stands in braces behind it, without the braces. */
  readonly attributes?: string;
  readonly id?: string;
}

export interface List extends Parent<"list", ListItem> {
  readonly ordered: boolean;
  readonly start?: number;
  /** Whether its items are paragraphs with space between them. */
  readonly spread: boolean;
}

export interface ListItem extends Parent<"listItem", Block> {
  readonly spread: boolean;
}

export type Alignment = "left" | "right" | "center" | null;

export interface Table extends Parent<"table", TableRow> {
  /** Of its columns. */
  readonly align: readonly Alignment[];
  /** Whether the first row is the head. */
  readonly head: boolean;
  /** What stands in braces behind its caption, without the braces. */
  readonly attributes?: string;
}

export type TableRow = Parent<"tableRow", TableCell>;

export interface TableCell extends Parent<"tableCell"> {
  readonly head: boolean;
  readonly align?: Alignment;
  /** How many columns and rows it takes; 1 where nothing is said. */
  readonly columns?: number;
  readonly rows?: number;
}

/** The words of a figure, table or listing. */
export interface Caption extends Parent<"caption"> {
  /** Its name and number: `Figure 2`. */
  readonly label?: string;
}

/** A figure, table or listing with what is said of it. */
export interface Captioned extends Parent<"captioned", Block | Image | Drawing> {
  readonly kind: "figure" | "table" | "listing";
  readonly id?: string;
  readonly caption?: Caption;
}

export interface Code {
  readonly type: "code";
  readonly lang: string;
  /** All that stands behind its fence. */
  readonly info: string;
  readonly value: string;
}

/** A block with a name: `discuss`, `margin`, a callout. */
export interface Div extends Parent<"div", Block> {
  readonly name: string;
  readonly title?: string;
}

/** Blocks that are shown when their title is clicked. */
export interface Details extends Parent<"details", Block> {
  readonly summary: readonly Inline[];
}

export interface FootnoteDefinition extends Parent<"footnoteDefinition", Block> {
  readonly identifier: string;
}

export interface DefinitionList extends Parent<"definitionList", DefinitionTerm | Definition> {}
export type DefinitionTerm = Parent<"definitionTerm">;
export type Definition = Parent<"definition", Block>;

export type Block =
  | Parent<"paragraph">
  | Heading
  | List
  | Parent<"blockquote", Block>
  | Table
  | Code
  | Formula
  | Drawing
  | Captioned
  | Div
  | Details
  | DefinitionList
  | FootnoteDefinition
  | { readonly type: "thematicBreak" };
