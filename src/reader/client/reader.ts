import { cite } from "./cite.ts";
import { compare } from "./compare.ts";
import { permalinks } from "./permalinks.ts";
import { position } from "./position.ts";
import { settings } from "./settings.ts";
import { shelf } from "./shelf.ts";

// Everything here adds to pages that are complete without it.
settings();
compare();
position();
permalinks();
cite();
shelf();
