/**
 * Replaces the `style` attributes in MathML from Temml, because pages allow no inline styles. Colours
 * become MathML's own attributes, everything else becomes classes of styles/prose-math.css. Styles
 * without a class are left out, e.g. the exact position of the arrow through a cancelled letter.
 */
export function withoutInlineStyles(mathml: string): string {
  return mathml.replace(
    /<(\w+)([^>]*?) style="([^"]*)"([^>]*)>/g,
    (_all, name: string, before: string, style: string, after: string) => {
      const declarations = style.split(";").flatMap((text) => {
        const [property, value] = text.split(/:(.*)/s).map((piece) => piece.trim());
        return property && value ? [{ property, value }] : [];
      });
      const classes = declarations.flatMap(classOf);
      // An error is an HTML <span> with a class of its own.
      const colours = name === "span" ? [] : declarations.flatMap(colourOf);
      return `<${name}${withClasses(before + after, classes)}${colours.join("")}>`;
    },
  );
}

interface Declaration {
  readonly property: string;
  readonly value: string;
}

function colourOf({ property, value }: Declaration): string[] {
  if (!/^#[0-9a-f]{3,8}$/i.test(value)) return [];
  if (property === "color") return [` mathcolor="${value}"`];
  return property === "background-color" ? [` mathbackground="${value}"`] : [];
}

/** The class for each declaration that has one. */
const NAMED: Readonly<Record<string, string>> = {
  "border:1px solid": "math-boxed",
  "bottom:0": "math-bottom",
  "margin-left:-0.1667em": "math-back",
  "math-depth:0": "math-depth-0",
  "math-depth:2": "math-depth-2",
  "padding:0": "math-bare",
  "position:absolute": "math-lapped",
  "position:relative": "math-lap",
  "right:0": "math-right",
  "text-align:left": "math-start",
  "width:100%": "math-wide",
  "width:50%": "math-half",
};

function classOf({ property, value }: Declaration): string[] {
  const named = NAMED[`${property}:${value}`];
  if (named) return [named];
  const side = /^(padding|border)-(left|right|top|bottom)$/.exec(property);
  if (side?.[1] === "padding") return [`math-pad-${side[2]}-${stepOf(value)}`];
  if (side?.[1] === "border") return [`math-line-${side[2]}${value.includes("dashed") ? "-dashed" : ""}`];
  return property === "border" ? ["math-boxed"] : [];
}

/** Padding beside a cell in five steps: 0 none, 1 thin, 2 medium, 3 as in a matrix, 4 wide. */
function stepOf(value: string): 0 | 1 | 2 | 3 | 4 {
  const size = Number.parseFloat(value) / (value.endsWith("pt") ? 10 : 1);
  if (!(size > 0)) return 0;
  if (size < 0.2) return 1;
  if (size < 0.5) return 2;
  return size < 0.9 ? 3 : 4;
}

function withClasses(attributes: string, classes: readonly string[]): string {
  if (classes.length === 0) return attributes;
  const added = [...new Set(classes)].join(" ");
  if (!/ class="/.test(attributes)) return `${attributes} class="${added}"`;
  return attributes.replace(/ class="([^"]*)"/, (_all, own: string) => ` class="${own} ${added}"`);
}
