import { afterAll, beforeAll } from "vitest";
import { handout } from "../../src/handout/output.ts";
import type { Made, Maker, MakerOptions, MakeTools } from "../../src/model/output.ts";
import { read } from "./read.ts";

/** Makes the handout of a source. `tools` are those that differ from an article without images. */
export type MakeHandout = (source: string, tools?: Partial<MakeTools>) => Promise<Made>;

/** One browser for all handouts of a test file. */
export function useMaker(): MakeHandout {
  let maker: Maker;
  beforeAll(async () => {
    maker = await handout.openMaker!({});
  });
  afterAll(() => maker.close());
  return (source, tools) => makeWith(maker, source, tools);
}

/** Makes one handout with a browser of its own. */
export async function makeHandout(
  source: string,
  { tools, ...options }: MakerOptions & { readonly tools?: Partial<MakeTools> } = {},
): Promise<Made> {
  const maker = await handout.openMaker!(options);
  try {
    return await makeWith(maker, source, tools);
  } finally {
    await maker.close();
  }
}

async function makeWith(maker: Maker, source: string, tools: Partial<MakeTools> = {}): Promise<Made> {
  const { article } = await read(source);
  return maker.make(
    article,
    { locators: new Map(), outputs: ["handout"], imagePath: (src) => `images/${src}` },
    {
      image: () => undefined,
      date: new Date("2026-03-01T00:00:00Z"),
      progress: () => undefined,
      ...tools,
    },
  );
}
