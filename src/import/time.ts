/** Seconds as a time of a recording: `00:12:34`, with thousandths where there are any. */
export function timeText(seconds: number): string {
  const whole = Math.floor(seconds);
  const rest = Math.round((seconds - whole) * 1000);
  const pieces = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const clock = pieces.map((piece) => String(piece).padStart(2, "0")).join(":");
  return rest === 0 ? clock : `${clock}.${String(rest).padStart(3, "0")}`;
}
