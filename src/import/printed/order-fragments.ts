import type { Fragment } from "./fragments.ts";

/** How unlikely it is that one text follows another. The numbers only compare ways to put columns in order. */
const COST = {
  /** A sentence that is cut off, before a capital letter: perhaps a name. */
  cutBeforeCapital: 3,
  /** The same before a question or the name of somebody who answers. */
  cutBeforeAnswer: 7,
  /** A sentence that is complete, before a small letter. */
  smallAfterEnd: 6,
  /** Paragraphs that end with a column are fewer than those that do not. */
  endWithColumn: 0.6,
  /** Blocks that do not follow each other in the dump. */
  apart: 0.7,
  /** A page that begins with another column than in the dump. */
  otherFirst: 0.4,
  /** Somebody answers a question twice. */
  twice: 5,
  /** A question that somebody has not answered though they answer others. */
  missing: 2,
  /** People answer in another order than before. */
  otherOrder: 1.5,
  /** The number of a work that was not cited before is not the next one. */
  gap: 2,
  /** Each rare word that is on both sides of a joint makes it likelier. */
  shared: -0.25,
} as const;

/** Most ways that are followed at a time. */
const WIDTH = 400;
/**
 * So many fragments that are left of a page may come next. A page of columns hardly has more; a long text without
 * pages does, and there fewer ways are followed, or it would take minutes.
 */
const AHEAD = 24;

/** What is known of a way to put fragments in order. */
interface State {
  readonly cost: number;
  /** Largest number of a work so far. */
  readonly number: number;
  /** Who has answered the question, in order. */
  readonly answered: readonly string[];
  /** Who answered the question before it. */
  readonly before: readonly string[];
}

/** A way to put the first fragments in order. */
interface Way extends State {
  readonly order: readonly Fragment[];
  /** Those of the page that are not in it yet, in the order of the dump. */
  readonly left: readonly Fragment[];
}

/** A way with one more fragment. */
interface Step extends State {
  readonly way: Way;
  readonly fragment: Fragment;
}

/** The fragments in the order in which they are read, and the joints that could well be otherwise. */
export interface Ordered {
  readonly order: readonly Fragment[];
  /** How much likelier it is than the next best way. */
  readonly margin: number;
}

/**
 * Puts the columns of each page in order. Sentences go on, numbers of works count up, each person answers each
 * question once, in one order; of all ways the likeliest is taken.
 */
export function orderFragments(fragments: readonly Fragment[]): Ordered {
  const joint = jointCosts();
  let ways: readonly Way[] = [{ order: [], left: [], cost: 0, number: 0, answered: [], before: [] }];
  for (const own of pagesOf(fragments)) {
    ways = ways.map((way) => ({ ...way, left: own }));
    const width = Math.ceil(WIDTH * Math.min(1, AHEAD / own.length));
    for (const _ of own) {
      const steps = ways.flatMap((way) =>
        way.left.slice(0, AHEAD).map((fragment) => followed(way, fragment, own[0]!, joint)),
      );
      ways = steps
        .sort((a, b) => a.cost - b.cost)
        .slice(0, width)
        .map(taken);
    }
  }
  const [best, second] = ways;
  return {
    order: best?.order ?? [],
    margin: second && best ? second.cost - best.cost : Number.POSITIVE_INFINITY,
  };
}

/** The fragments of each page. */
function pagesOf(fragments: readonly Fragment[]): readonly (readonly Fragment[])[] {
  const pages = new Map<number, Fragment[]>();
  for (const fragment of fragments) {
    const own = pages.get(fragment.page);
    if (own) own.push(fragment);
    else pages.set(fragment.page, [fragment]);
  }
  return [...pages.values()];
}

type JointCost = typeof jointCost;

/** `jointCost`, which looks at each pair once: many ways have the same. */
function jointCosts(): JointCost {
  const known = new Map<Fragment, Map<Fragment, number>>();
  return (a, b) => {
    const own = known.get(a) ?? new Map<Fragment, number>();
    const cost = own.get(b) ?? jointCost(a, b);
    known.set(a, own.set(b, cost));
    return cost;
  };
}

function followed(way: Way, fragment: Fragment, firstOfPage: Fragment, joint: JointCost): Step {
  const last = way.order.at(-1);
  const events = withEvents(way, fragment);
  const numbers = withNumbers(way.number, fragment.numbers);
  const isFirst = last?.page !== fragment.page;
  const place = isFirst && fragment !== firstOfPage ? COST.otherFirst : 0;
  const cost = way.cost + (last ? joint(last, fragment) : 0) + place + events.cost + numbers.cost;
  return {
    way,
    fragment,
    cost,
    number: numbers.number,
    answered: events.answered,
    before: events.before,
  };
}

function taken({ way, fragment, ...state }: Step): Way {
  return {
    ...state,
    order: [...way.order, fragment],
    left: way.left.filter((each) => each !== fragment),
  };
}

function jointCost(a: Fragment, b: Fragment): number {
  const isNext = b.index === a.index + 1;
  const ended = b.startsOpen ? COST.smallAfterEnd : isNext ? 0 : COST.endWithColumn;
  const sentence = a.endsOpen ? cutCost(b) : ended;
  const shared = [...a.lastWords].filter((word) => b.firstWords.has(word)).length;
  return sentence + (isNext || a.page !== b.page ? 0 : COST.apart) + Math.min(4, shared) * COST.shared;
}

/** How unlikely it is that a sentence goes on in a text. */
function cutCost(next: Fragment): number {
  if (next.startsAnew) return COST.cutBeforeAnswer;
  return next.startsOpen ? 0 : COST.cutBeforeCapital;
}

function withNumbers(
  from: number,
  numbers: readonly number[],
): { readonly cost: number; readonly number: number } {
  let [cost, number] = [0, from];
  for (const each of numbers) {
    if (each <= number) continue;
    if (each > number + 1) cost += COST.gap;
    number = each;
  }
  return { cost, number };
}

function withEvents(
  way: State,
  { events }: Fragment,
): { cost: number; answered: readonly string[]; before: readonly string[] } {
  let { answered, before } = way;
  let cost = 0;
  for (const event of events) {
    if (event.kind === "question") {
      const most = Math.max(before.length, answered.length);
      if (before.length > 0 || answered.length > 0) cost += (most - answered.length) * COST.missing;
      before = answered.length > 0 ? answered : before;
      answered = [];
    } else {
      if (answered.includes(event.name)) cost += COST.twice;
      const at = before.indexOf(event.name);
      const later = answered.some((name) => before.indexOf(name) > at);
      if (at >= 0 && later) cost += COST.otherOrder;
      answered = [...answered, event.name];
    }
  }
  return { cost, answered, before };
}
