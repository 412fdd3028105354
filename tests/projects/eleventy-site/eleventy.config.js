// An Eleventy site with its own input folder, formats, layouts, collections and feed. TRIPTYCH=off
// builds it without the plugin: then its own templates are handed no articles.
export default async function (config) {
  config.addPassthroughCopy("site/img");
  config.addCollection("posts", (api) => api.getFilteredByGlob("site/posts/*.md"));
  config.addFilter("year", (date) => (date ? date.getUTCFullYear() : ""));
  config.addTransform("mark", (content, path) =>
    path?.endsWith(".html") ? `${content}<!-- transformed -->` : content,
  );
  if (process.env.TRIPTYCH !== "off") {
    const { default: triptych } = await import("triptych-press");
    config.addPlugin(triptych, { articles: "site/articles", path: "talks/qa", only: ["reader", "talk"] });
  } else {
    config.ignores.add("site/articles/**");
    config.ignores.add("site/with-articles/**");
  }
  return {
    dir: { input: "site", output: "public" },
    pathPrefix: "/docs/",
    templateFormats: ["md", "njk", "liquid"],
    markdownTemplateEngine: "njk",
  };
}
