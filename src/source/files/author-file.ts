import type { Probe } from "../input.ts";
import type { Folders } from "./folders.ts";
import { placeOf } from "./place.ts";
import { readRegularFile } from "./regular-file.ts";

/**
 * Reads a file that an article names, relative to its folder: every such file is read here. `placeOf`
 * decides where it may be, and it has to be a regular file of at most `most` bytes. Never throws.
 */
export function readAuthorFile(named: string, folders: Folders, most: number): Probe {
  const place = placeOf(named, folders);
  return "path" in place ? readRegularFile(place.path, most) : place;
}
