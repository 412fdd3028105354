import triptych from "./src/index.ts";

/** This repository's own site: nothing but the articles in `content/`. */
export default function (config: Parameters<typeof triptych>[0]) {
  config.addPlugin(triptych, { articles: "content", path: "/" });
  return { dir: { input: "content", output: "_site" } };
}
