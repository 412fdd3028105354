/** With so many letters, two samples of a text hardly differ in height. */
const SAMPLE = 4000;

/**
 * How many letters of its own text fill a page, for each of the articles. Paged.js is told to look for
 * the end of a page after so many. By itself it takes the length of the first page, which is a title
 * page, and then looks four times a page. The articles must be in the document; `height` is that of the
 * text block, px.
 */
export function capacities(articles: readonly HTMLElement[], height: number): readonly number[] {
  const samples = articles.map((article) => {
    const sample = document.createElement("p");
    const text = (article.textContent ?? "").replace(/\s+/g, " ");
    // A text of a few lines is repeated: it would be too short to judge by.
    sample.textContent = text.repeat(Math.ceil(SAMPLE / Math.max(1, text.length))).slice(0, SAMPLE);
    return sample;
  });
  for (const [index, article] of articles.entries()) article.append(samples[index]!);
  const heights = samples.map(({ offsetHeight }) => offsetHeight);
  return samples.map((sample, index) => {
    sample.remove();
    const letters = sample.textContent!.length;
    return Math.round((letters * height) / Math.max(heights[index]!, 1));
  });
}
