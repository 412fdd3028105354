import triptych from "triptych-press";

export default function (config) {
  // `path` is where the pages go in the site: "/" is the top.
  config.addPlugin(triptych, { articles: "articles", path: "/" });
  return { dir: { input: "articles", output: "_site" } };
}
