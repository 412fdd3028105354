import { cite } from "./cite.ts";
import { compare } from "./compare/compare.ts";
import { contents } from "./contents.ts";
import { highlight } from "./highlight.ts";
import { offline } from "./offline.ts";
import { permalinks } from "./permalinks.ts";
import { position } from "./position.ts";
import { search } from "./search/search.ts";
import { settings } from "./settings.ts";
import { shelf } from "./shelf.ts";

// Everything here adds to pages that are complete without it.
settings();
contents();
compare();
document.documentElement.classList.remove("pending");
position();
permalinks();
cite();
shelf();
search();
highlight();
offline();
