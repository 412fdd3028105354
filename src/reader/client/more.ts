import { copyTex } from "../../prose/formulas/copy-tex.ts";
import { annotations } from "./annotations/annotations.ts";
import { fetchImages } from "./fetch-images.ts";
import { listen } from "./listen/listen.ts";
import { speakers } from "./speakers.ts";
import { enlarge } from "./zoom/enlarge.ts";

// What a reader needs only after a while. `load-more.ts` loads it once the page is at rest, so that no text
// waits for it. As in `reader.ts`, each function adds one feature.
for (const feature of [speakers, copyTex, enlarge, annotations, listen, fetchImages]) {
  try {
    feature();
  } catch (error) {
    reportError(error);
  }
}
