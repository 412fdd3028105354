/**
 * Plain text as Markdown that shows it: what would mean something there gets a backslash. A closing bracket has none,
 * since `\[…\]` is a formula. Line ends stay; a blank at the start of a line is taken off, since four would make code.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(
      /[\\`*[<]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~(?=[~\S])|\$(?=\S)|\^(?=\S)|==|%(?=%)|\{(?=[.#>+=~-])/gu,
      "\\$&",
    )
    .replace(/&(?=#?\w+;)/g, "\\&")
    .replace(/^[ \t]+/gm, "")
    .replace(/^(#{1,6})(?=\s|$)/gm, "\\$1")
    .replace(/^([>+|:~=-])/gm, "\\$1")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/gm, "$1\\$2");
}
