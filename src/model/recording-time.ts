/** Seconds as a time of a recording: `00:12:34`, with thousandths where there are any. */
export function timeText(seconds: number): string {
  const whole = Math.floor(seconds);
  const rest = Math.round((seconds - whole) * 1000);
  const pieces = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const clock = pieces.map((piece) => String(piece).padStart(2, "0")).join(":");
  return rest === 0 ? clock : `${clock}.${String(rest).padStart(3, "0")}`;
}

/** Seconds of a time as it is written: `12:34`, `00:12:34.500`, `[1:02:03,5]`; undefined for what is none. */
export function secondsOf(written: string): number | undefined {
  const match = /^\W*(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?\W*$/.exec(written);
  if (!match) return undefined;
  const [, hours = "0", minutes, seconds, rest = "0"] = match;
  const whole = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return whole + Number(`0.${rest}`);
}

/** Seconds as people read them beside a recording: `12:34`, `1:02:03`. */
export function clockText(seconds: number): string {
  const [hours, minutes, rest] = [
    Math.floor(seconds / 3600),
    Math.floor(seconds / 60) % 60,
    Math.floor(seconds % 60),
  ];
  const two = (number: number) => String(number).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/**
 * The address of a place in a recording: a media fragment (https://www.w3.org/TR/media-frags/), and for YouTube,
 * which does not take those, its own parameter.
 */
export function placeInRecording(address: string, seconds: number): string {
  const whole = Math.floor(seconds);
  const [path = ""] = address.split("#");
  if (/^https?:\/\/(?:www\.|m\.)?(?:youtube\.com\/watch|youtu\.be\/)/i.test(path))
    return `${path}${path.includes("?") ? "&" : "?"}t=${whole}`;
  return `${path}#t=${whole}`;
}
