import { hearChanges } from "./hear-changes.ts";
import { openSources } from "./open-sources.ts";
import { keepPlace, restorePlace } from "./place.ts";

// Runs in the pages that the development server shows, before their own scripts.
restorePlace();
openSources();
hearChanges(() => {
  keepPlace();
  location.reload();
});
