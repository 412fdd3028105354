import { suggest } from "../../diagnostics/suggest.ts";

/** Why TeX cannot be set: in plain words, with what to write, and where in the TeX, if that is known. */
export interface MathFault {
  readonly reason: string;
  readonly hint: string;
  readonly offset?: number;
}

const CLOSE_BRACE = "close every { with a }";
const OWN_COMMANDS = "check its spelling, or say under macros: in the front matter what it stands for";

/** Temml's messages, each with the reason and the hint that it becomes. `$1` is what its brackets hold. */
const FAULTS: readonly (readonly [message: RegExp, reason: string, hint: string])[] = [
  [/^Unsupported function name: (\S+)/, "there is no command “$1”", OWN_COMMANDS],
  [/^No such environment: (\S+)/, "there is no environment “$1”", "check its spelling"],
  [/^Expected '\}', got/, "a { is never closed", CLOSE_BRACE],
  [/^Unexpected end of input in a macro argument/, "it ends before a command has what it needs", CLOSE_BRACE],
  [/^(?:Expected 'EOF', got '\}'|Extra \})/, "a } closes nothing", "remove it, or open a { before it"],
  [
    /^Expected 'EOF', got '&'/,
    "a & stands outside of an environment",
    "put it into \\begin{align} … \\end{align}",
  ],
  [/^Expected 'EOF', got '\\\\?end'/, "an \\end has no \\begin", "write the \\begin that belongs to it"],
  [/^Expected 'EOF', got '\\right'/, "a \\right has no \\left", "write \\left with its bracket before it"],
  [
    /^Expected '\\right', got/,
    "a \\left has no \\right",
    "write \\right with its bracket, or \\right. for none",
  ],
  [/^Expected 'EOF', got '(.+)'/, "a “$1” stands where it cannot", "write a backslash before it to show it"],
  [/^Can't use function '\$' in math mode/, "a $ stands inside it", "write \\$ for a dollar sign"],
  [
    /^Double (sub|super)script/,
    "two $1scripts follow each other",
    "put the first with its base into braces: {x_1}_2",
  ],
  [
    /^Cannot read properties of null/,
    "nothing stands before or after a “^” or “_”",
    "write what is raised or lowered: x^2",
  ],
  [/^Mismatch: (\S+) matched by (\S+)/, "“$1” is closed by “$2”", "give both the same name"],
  [/^Expected .*or \\end/, "an environment is never closed", "write the \\end that belongs to its \\begin"],
  [
    /can be used only in display mode/,
    "its environment needs a line of its own",
    "write $$ around it in place of $",
  ],
  [
    /^Too many expansions/,
    "a macro stands for itself without end",
    "correct it under macros: in the front matter",
  ],
  [
    /^Maximum call stack size exceeded/,
    "too many groups stand inside one another",
    "use fewer levels, or simpler macros",
  ],
  [
    /is not trusted/,
    "it has a command that pages do not allow",
    "write it without links, images and classes",
  ],
];

/** The fault that an exception of Temml stands for. `tex` is what it was given. */
export function mathFault(error: unknown, tex: string): MathFault {
  const message = (error instanceof Error ? error.message : String(error)).trim();
  const offset = offsetIn(message, tex, (error as { position?: number }).position);
  const at = offset === undefined ? {} : { offset };
  for (const [pattern, reason, hint] of FAULTS) {
    const found = pattern.exec(message);
    if (!found) continue;
    const [command, other = ""] = [found[1] ?? "", found[2]];
    const meant = reason.includes("no command") ? meantBy(command) : undefined;
    const words = reason.replace("$1", () => command).replace("$2", () => other);
    return { reason: words, hint: meant ? `did you mean ${meant}?` : hint, ...at };
  }
  const first = message.split(/ at (?:position|end of input)/)[0]!;
  return { reason: `Temml says “${first}”`, hint: "correct the TeX", ...at };
}

/** What an unknown command was meant to be: an environment's name, or one that is spelled nearly like it. */
function meantBy(command: string): string | undefined {
  const name = command.slice(1);
  if (/^(?:cases|[pbvBV]?matrix|aligned|array|align)$/.test(name)) return `\\begin{${name}} … \\end{${name}}`;
  return suggest(command, COMMANDS);
}

/** The place that Temml gives, unless it is a place in the text of a macro. */
function offsetIn(message: string, tex: string, position: number | undefined): number | undefined {
  if (position === undefined) return undefined;
  const marked = [...message.matchAll(/([\s\S])\u0332/g)].map(([, sign]) => sign).join("");
  return tex.startsWith(marked, position) ? position : undefined;
}

/** The commands that people write most, to find the one that was meant. */
const COMMANDS: readonly string[] = (
  "alpha beta gamma delta epsilon varepsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi " +
  "varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Phi Psi Omega frac dfrac tfrac sqrt sum prod int iint " +
  "oint lim infty partial nabla cdot cdots ldots dots times div pm mp leq geq neq approx equiv sim simeq propto " +
  "rightarrow leftarrow Rightarrow Leftarrow leftrightarrow Leftrightarrow mapsto implies iff to in notin subset " +
  "subseteq supset cup cap emptyset forall exists neg land lor mathbb mathbf mathcal mathrm mathit mathsf mathfrak " +
  "text textbf textit operatorname left right begin end hat bar vec tilde dot ddot overline underline overbrace " +
  "underbrace binom sin cos tan log ln exp max min sup inf det quad qquad langle rangle lVert rVert mid parallel perp " +
  "angle boldsymbol bm label tag nonumber notag stackrel overset underset substack boxed ce"
)
  .split(" ")
  .map((name) => `\\${name}`);
