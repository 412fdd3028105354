/** What a paragraph that ends in a colon leads to. Numbered figures are not among it: text may pass them. */
const LED = "ul, ol, dl, pre, .equation, .table, .captioned";

/**
 * Keeps the last lines of a paragraph that ends in a colon on the page of the list, code, formula or
 * table that follows it (`data-leads-in`).
 */
export function keepLeadIns(article: HTMLElement): void {
  for (const led of article.querySelectorAll(`p + :is(${LED})`)) {
    const paragraph = led.previousElementSibling as HTMLElement;
    if (/[:：]\s*$/.test(paragraph.textContent!)) paragraph.dataset.leadsIn = "";
  }
}
