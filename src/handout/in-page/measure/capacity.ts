/** Of so many letters no two samples are set much differently. */
const SAMPLE = 4000;

/**
 * How many letters of its own text fill a page, for each of the articles. Paged.js is told to look
 * for the end of a page after so many: left to itself, it takes the length of the first page, which
 * is a title page, and then looks four times a page. The articles must be in the document;
 * `height` is that of the text block in px.
 */
export function capacities(articles: readonly HTMLElement[], height: number): readonly number[] {
  const samples = articles.map((article) => {
    const sample = document.createElement("p");
    sample.textContent = (article.textContent ?? "").replace(/\s+/g, " ").slice(0, SAMPLE);
    return sample;
  });
  for (const [index, article] of articles.entries()) article.append(samples[index]!);
  const heights = samples.map(({ offsetHeight }) => offsetHeight);
  return samples.map((sample, index) => {
    sample.remove();
    const letters = sample.textContent!.length;
    // Less than half a page says little of a whole one.
    return Math.round((letters * height) / Math.max(heights[index]!, height / 2));
  });
}
