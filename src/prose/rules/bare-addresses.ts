import type MarkdownIt from "markdown-it";

/**
 * Addresses without any markup become links: those with `http://`, `https://` or `www.`, and addresses
 * of mail. A word with a dot, such as `node.js`, is none.
 */
export function bareAddresses(md: MarkdownIt): void {
  md.set({ linkify: true });
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: true, fuzzyIP: false });
  for (const scheme of ["ftp:", "//"]) md.linkify.add(scheme, null);
  md.linkify.add("www.", {
    validate: (text, pos, self) => {
      const rest = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+/i.exec(text.slice(pos, pos + 253));
      if (!rest) return 0;
      // What follows the host is read as in any other address.
      const whole = self.testSchemaAt(`https://www.${text.slice(pos)}`, "https:", "https:".length);
      return whole > "//www.".length ? whole - "//www.".length : 0;
    },
    normalize: (match) => {
      match.url = `https://${match.url}`;
    },
  });
}
