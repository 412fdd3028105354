import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { useBrowser } from "../helpers/browser.ts";
import { filesIn, folderWith } from "../helpers/folder.ts";
import { payloadArticles } from "../helpers/payload-articles.ts";
import { givenPayloads, ownPayloads } from "../helpers/payloads.ts";
import { triptych } from "../helpers/run.ts";
import { useServer } from "../helpers/server.ts";

const open = useBrowser();
let site = "";
const server = useServer(() => site, "/");

/** Articles built at a time: their pages weigh hundreds of megabytes. */
const AT_A_TIME = 40;

/** Counts what runs: the calls that payloads make do nothing else any more. */
function countCalls(): void {
  const calls: string[] = [];
  Object.assign(globalThis, { calls });
  for (const name of ["alert", "confirm", "prompt", "print"])
    Object.assign(globalThis, { [name]: (...args: unknown[]) => calls.push(`${name} ${args.join()}`) });
}

/** What of a page could run although nothing ran: handlers, addresses, elements that load. */
function suspects(): readonly string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      const address = [
        "href",
        "src",
        "action",
        "formaction",
        "data",
        "xlink:href",
        "srcdoc",
        "poster",
        "background",
      ].includes(name);
      const scheme = value
        .replace(/[\u0000-\u0020]/g, "")
        .match(/^([a-z][a-z0-9+.-]*):/i)?.[1]
        ?.toLowerCase();
      if (name.startsWith("on")) found.push(`${element.localName} ${name}`);
      if (
        address &&
        scheme &&
        !["http", "https", "mailto", "tel", "doi", "ftp"].includes(scheme) &&
        !(
          scheme === "data" &&
          /^data:(image\/(png|jpeg|gif|webp|avif|svg\+xml)|font\/)/.test(value) &&
          element.localName === "img"
        ) &&
        !(scheme === "file" && value.startsWith(location.href.split("/").slice(0, -2).join("/")))
      )
        found.push(`${element.localName} ${name}=${value.slice(0, 60)}`);
    }
    if (element.matches("iframe, object, embed, base, frame, applet, portal, form:not([role=search])"))
      found.push(element.localName);
    if (element.localName === "meta" && element.getAttribute("http-equiv")?.toLowerCase() === "refresh")
      found.push("meta refresh");
  }
  return found;
}

/** Everything that a page did or could do that no article may. */
async function harmOf(page: Page, address: string, own: string): Promise<readonly string[]> {
  const harm: string[] = [];
  const listen = (request: { url(): string }) => {
    const { protocol, host } = new URL(request.url());
    if (host !== own && !["data:", "blob:", "about:"].includes(protocol))
      harm.push(`asks for ${request.url()}`);
  };
  page.on("request", listen);
  await page.goto(address);
  await page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
  harm.push(...(await page.evaluate(() => (globalThis as unknown as { calls: string[] }).calls)));
  harm.push(...(await page.evaluate(suspects)));
  page.off("request", listen);
  return harm;
}

it.each([false, true])(
  "no payload runs, none asks for anything, policy off: %s",
  async (bypassCSP) => {
    const payloads = [...new Set([...ownPayloads(), ...givenPayloads()])];
    const files = Object.entries(payloadArticles(payloads));
    // A service worker would keep every page of every article, which is much for one browser.
    const page = await open({ bypassCSP, serviceWorkers: "block" });
    await page.addInitScript(countCalls);
    const harm: string[] = [];
    let pages = 0;
    const each = 3 * AT_A_TIME; // an article, its works, its table
    for (let start = 0; start < files.length; start += each) {
      const folder = folderWith(Object.fromEntries(files.slice(start, start + each)));
      site = join(folder, "site");
      const run = triptych(["build", ".", "--draft", "--only", "reader,talk", "-o", "site"], folder);
      expect(run.status, run.stderr.slice(-2000)).toBe(0);
      for (const path of filesIn(site)) {
        // Pages of single questions and experts show what the landing page and the whole article show.
        if (!/(^|\/)(index|article)\.html$/.test(path)) continue;
        for (const what of await harmOf(page, `${server().url}${path}`, server().host))
          harm.push(`${path}: ${what}`);
        pages++;
      }
    }
    console.info(`${payloads.length} payloads, ${files.length / 3} articles, ${pages} pages opened`);
    expect(harm.slice(0, 50)).toEqual([]);
  },
  3_600_000,
);
