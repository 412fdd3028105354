import { site } from "./site.ts";

/** Runs a script of the site, by its path there or its address. Rejects when it cannot be loaded. */
export function runScript(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL(path, site()).href;
    script.addEventListener("load", () => {
      script.remove();
      resolve();
    });
    script.addEventListener("error", () => {
      script.remove();
      reject(new Error(`${path} cannot be loaded`));
    });
    document.head.append(script);
  });
}
