/** The name of this output. */
export const TALK = "talk";

/** The deck's page in the site, relative to the article's folder. */
export const TALK_PAGE = "talk/index.html";
/** The talk as one file with everything inside, relative to the article's folder. */
export const TALK_FILE = "talk.html";

/** The style sheets and the script of the deck: names in the site's `assets/`. */
export const TALK_STYLE = "talk.css";
export const TALK_SCRIPT = "talk.js";
/** Dark whatever the reader's system prefers. */
export const DARK_STYLE = "talk-dark.css";
