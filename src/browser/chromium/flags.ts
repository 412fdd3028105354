import type { Profile } from "./profile.ts";

/**
 * Features that no page of ours uses. Those of the browser's window cost half a second of processor
 * time, and a renderer that is kept ready for the next site costs 20 ms.
 */
const UNUSED = `
  AimEnabled HttpsUpgrades LensOverlay MediaRouter NetworkTimeServiceQuerying OptimizationHints
  PaintHolding PreconnectToSearch SpareRendererForSitePerProcess
  WebUIOmniboxAimPopup WebUIOmniboxPopup WebUIOmniboxFullPopup`;

/** No window, no network, no questions, no reports, and nothing that slows down pages out of sight. */
const FLAGS = `
  --headless --hide-scrollbars --mute-audio --disable-gpu --disable-webgl --force-color-profile=srgb
  --disable-background-networking --disable-component-update --disable-sync --disable-domain-reliability
  --disable-extensions --disable-component-extensions-with-background-pages --no-pings
  --disable-default-apps --disable-field-trial-config --metrics-recording-only
  --disable-background-timer-throttling --disable-renderer-backgrounding --disable-hang-monitor
  --disable-backgrounding-occluded-windows --disable-ipc-flooding-protection --disable-back-forward-cache
  --no-first-run --no-default-browser-check --no-service-autorun --disable-breakpad
  --disable-popup-blocking --disable-prompt-on-repost --disable-infobars
  --disable-search-engine-choice-screen --disable-stack-profiler --password-store=basic --use-mock-keychain`;

/** Every browser, ours and the one of the tests, is started with these besides its own. */
export const SHARED_FLAGS: readonly string[] = [
  `--disable-features=${words(UNUSED).join(",")}`,
  // Letters are as wide on the screen as on paper only without hinting.
  "--font-render-hinting=none",
];

/** What the browser is started with. */
export function browserFlags({ folder }: Profile): readonly string[] {
  return [
    ...words(FLAGS),
    ...SHARED_FLAGS,
    // Requests are answered or refused by `answer-requests.ts`; names of hosts are not even looked up.
    "--host-resolver-rules=MAP * ~NOTFOUND",
    // A process of its own for the network takes 50 ms, and nothing is asked for from the network.
    "--enable-features=NetworkServiceInProcess2",
    ...(hasSandbox() ? [] : ["--no-sandbox"]),
    // The memory that its processes share is in files of its temp folder, which is removed with the profile.
    "--disable-dev-shm-usage",
    `--user-data-dir=${folder}`,
    "--remote-debugging-pipe",
    "--no-startup-window",
  ];
}

/** Whether the browser can shut its processes in: not when root starts it. */
export function hasSandbox(): boolean {
  return process.getuid?.() !== 0;
}

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
