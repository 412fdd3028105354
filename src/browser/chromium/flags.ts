/**
 * Parts of the browser that no page of ours uses. Those of its window cost half a second of
 * processor time; a renderer kept ready for the next site, 20 ms. Playwright has a list of its own
 * and the last one given counts, so what matters here is repeated.
 */
const NEEDLESS = [
  "WebUIOmniboxAimPopup",
  "WebUIOmniboxPopup",
  "WebUIOmniboxFullPopup",
  ...["AimEnabled", "HttpsUpgrades", "LensOverlay", "MediaRouter", "NetworkTimeServiceQuerying"],
  ...["OptimizationHints", "PaintHolding", "PreconnectToSearch", "SpareRendererForSitePerProcess"],
];

/** What every browser is started with. */
export const FLAGS: readonly string[] = [
  `--disable-features=${NEEDLESS.join(",")}`,
  // Widths as on paper: without hinting they do not change between screen and print.
  "--font-render-hinting=none",
  "--disable-gpu",
  "--disable-webgl",
  "--disable-domain-reliability",
  "--no-pings",
];

/** What a browser without Playwright is started with besides: no window, no network, no slowing down. */
export const ALONE: readonly string[] = [
  "--headless",
  "--hide-scrollbars",
  "--mute-audio",
  "--force-color-profile=srgb",
  // The network is asked for nothing, so a process of its own for it (50 ms) protects from nothing.
  "--enable-features=NetworkServiceInProcess2",
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
  ...["--disable-extensions", "--disable-component-extensions-with-background-pages"],
  ...["--disable-default-apps", "--disable-field-trial-config", "--metrics-recording-only"],
  // Pages that nobody sees work as fast as others.
  ...["--disable-background-timer-throttling", "--disable-renderer-backgrounding"],
  ...["--disable-backgrounding-occluded-windows", "--disable-hang-monitor"],
  ...["--disable-ipc-flooding-protection", "--disable-back-forward-cache"],
  // Nothing is asked, reported or kept.
  ...["--no-first-run", "--no-default-browser-check", "--no-service-autorun", "--disable-breakpad"],
  ...["--disable-popup-blocking", "--disable-prompt-on-repost", "--disable-infobars"],
  ...["--disable-search-engine-choice-screen", "--disable-stack-profiler"],
  ...["--password-store=basic", "--use-mock-keychain"],
];
