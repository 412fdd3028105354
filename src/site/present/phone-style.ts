/** The style of the pages for phones. Nothing in it is younger than 2017, and there is no font to load. */
export const PHONE_STYLE = `html { font: 18px/1.4 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; background: #fff; color: #17202a; }
body { max-width: 36rem; margin: 0 auto; padding: 1rem 1rem 2rem; }
h1, p { overflow-wrap: break-word; word-wrap: break-word; }
.article { margin: 0 0 1.5rem; color: #51606f; font-size: .85rem; }
#round { margin: 0 0 .25rem; color: #51606f; font-weight: 600; }
h1 { margin: 0 0 1rem; font-size: 1.4rem; line-height: 1.25; font-weight: 600; }
h1 + h1 { margin-top: -.25rem; }
button { display: flex; align-items: center; width: 100%; min-height: 3.5rem; margin: 0 0 .75rem; padding: .75rem 1rem;
  border: 2px solid #8493a1; border-radius: .5rem; background: transparent; color: inherit;
  font: inherit; font-size: 1.15rem; text-align: start; cursor: pointer; touch-action: manipulation; }
button:focus-visible { outline: 3px solid #1f5fbf; outline-offset: 2px; }
button::before { content: ""; flex: none; box-sizing: border-box; width: 1.3rem; height: 1.3rem; margin: 0 .8rem 0 0;
  border: 2px solid currentColor; border-radius: 50%; }
[dir="rtl"] button::before { margin: 0 0 0 .8rem; }
button[aria-pressed="true"] { border-color: #1f5fbf; background: #e7effa; font-weight: 600; }
button[aria-pressed="true"]::before { border: .45rem solid #1f5fbf; }
#said { min-height: 2.8em; margin: 1rem 0 0; }
.lost { padding: .75rem 1rem; border-radius: .5rem; background: #7a1f2b; color: #fff; }
@media (prefers-color-scheme: dark) {
  html { background: #14191f; color: #eef2f5; }
  .article, #round { color: #a9b6c2; }
  button[aria-pressed="true"] { border-color: #86b4f2; background: #22344b; }
  button[aria-pressed="true"]::before { border-color: #86b4f2; }
  button:focus-visible { outline-color: #86b4f2; }
}
@media (forced-colors: active) {
  button[aria-pressed="true"] { outline: 3px solid Highlight; }
  button[aria-pressed="true"]::before { border-color: Highlight; }
}
`;
