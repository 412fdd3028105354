import { statSync } from "node:fs";
import { bundleCss } from "../../assets/bundle-css.ts";
import { clientScript } from "../../assets/client-script.ts";
import { systemFonts } from "../../browser/system-fonts.ts";
import type { Session } from "../../output/output.ts";
import { cacheNamed, keyOf } from "../../system/cache.ts";
import type { PictureToShow } from "./in-page/picture-client.ts";
import type { Look } from "./look.ts";
import { PICTURE_SCRIPT, PICTURE_STYLE } from "./painter.ts";

/** A picture as it is kept between builds; without one where no font had some of its letters. */
interface KeptPicture {
  readonly png: Uint8Array | undefined;
}

/** The pictures of one look that earlier builds made. */
interface KeptPictures {
  find(picture: PictureToShow): KeptPicture | undefined;
  keep(picture: PictureToShow, kept: KeptPicture): void;
}

const NOTHING: KeptPictures = { find: () => undefined, keep: () => undefined };

const MADE = {};

/**
 * The cache of pictures. Its keys hold all that a picture depends on but the browser, which need not be started
 * when all pictures are there.
 */
export async function keptPictures(session: Session, { styles }: Look): Promise<KeptPictures> {
  if (!session.useCache) return NOTHING;
  const { cache, base } = session.once(MADE, () => ({
    cache: cacheNamed<KeptPicture>("link-pictures"),
    base: ownKey(),
  }));
  const own = await base;
  const key = ({ body, unnamed }: PictureToShow) => keyOf([own, styles, body, String(unnamed)]);
  return {
    find: (picture) => cache.find(key(picture)),
    keep: (picture, kept) => cache.keep(key(picture), kept),
  };
}

/** Changes with our style sheet, script and fonts, and with the fonts of the machine. */
async function ownKey(): Promise<string> {
  const { css, fonts } = await bundleCss(PICTURE_STYLE);
  const sizes = [...fonts].map(([name, path]) => `${name} ${statSync(path).size}`);
  return keyOf([css, clientScript(PICTURE_SCRIPT), systemFonts(), ...sizes]);
}
