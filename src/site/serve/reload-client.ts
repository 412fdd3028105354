/**
 * Runs in pages that the development server shows: loads them again after a change. When the server
 * was away and is back, the pages may have changed as well.
 */
const source = new EventSource("/__triptych/events");
let wasLost = false;
source.onmessage = () => location.reload();
source.onerror = () => {
  wasLost = true;
};
source.onopen = () => {
  if (wasLost) location.reload();
};
