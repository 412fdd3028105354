/** How the development server shows errors, what a click would open, and its messages. */
export const SERVE_STYLE = `.triptych-errors {
  position: fixed; inset: auto 0 0 0; z-index: 1000; max-height: 40vh; overflow: auto; margin: 0; padding: .75rem 1rem;
  background: #7a1f2b; color: #fff; font: 14px/1.5 ui-monospace, monospace; text-align: start; }
.triptych-errors :is(p, ul, pre, button) { margin: 0; padding: 0; font: inherit; color: inherit; text-align: inherit; }
.triptych-errors ul { list-style: none; margin-block: .5rem; display: grid; gap: .25rem; }
.triptych-errors pre { white-space: pre-wrap; overflow-wrap: anywhere; background: none; border: 0; }
.triptych-errors button { display: block; width: 100%; border: 0; border-radius: 4px; padding: .25rem .5rem;
  background: #0003; cursor: pointer; }
.triptych-errors :is(button, a):is(:hover, :focus-visible) { outline: 2px solid #fff; }
.triptych-errors a { color: inherit; text-decoration: underline; margin-inline-end: 1em; }
body:not(.reveal-viewport):has(.triptych-errors) { padding-block-end: 40vh; }
html:has(.triptych-errors) { scroll-padding-block-end: 40vh; }
.triptych-errors summary { cursor: pointer; }
.triptych-errors pre { font-size: 13px; line-height: 1.4; }
[data-triptych-picking] :where([data-source], [data-source] *) { cursor: crosshair !important; }
[data-triptych-picking] [data-source]:hover:not(:has([data-source]:hover)) {
  outline: 2px solid #2f6fed; outline-offset: 3px; border-radius: 2px; }
.triptych-message { position: fixed; inset: auto 1rem 1rem auto; z-index: 1001; max-width: min(40rem, 90vw);
  margin: 0; padding: .5rem 1rem; border-radius: 4px; background: #1d2733; color: #fff;
  font: 14px/1.5 system-ui, sans-serif; box-shadow: 0 2px 12px #0006; }
.triptych-message:empty { padding: 0; box-shadow: none; }
.triptych-failed { background: #7a1f2b; outline: 1px solid #fff; }
@media print { .triptych-errors, .triptych-message { display: none; } }
`;
