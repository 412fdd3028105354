import { compare } from "./compare.ts";

// Everything here adds to pages that are complete without it.
compare();
