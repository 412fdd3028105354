/** Drawings 24 units wide and high. Lines are drawn; those of a filled icon enclose its area. */
const ICONS = {
  previous: { d: "M15 5 8 12l7 7" },
  next: { d: "m9 5 7 7-7 7" },
  overview: { d: "M4 5h7v6H4zM13 5h7v6h-7zM4 13h7v6H4zM13 13h7v6h-7z" },
  contents: { d: "M4 7h.01M4 12h.01M4 17h.01M8 7h12M8 12h12M8 17h12" },
  question: { d: "M4 12h12M11 6.5l5.5 5.5-5.5 5.5M20 5v14" },
  desk: { d: "M3 4h18v12H3zM12 16v4M8 20h8M6.5 7.5h6v5h-6zM15.5 7.5h2M15.5 10h2M15.5 12.5h2" },
  pointer: { d: "M12 8.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM12 2.5V5M12 19v2.5M2.5 12H5M19 12h2.5" },
  pen: { d: "m4 20 1-5L16 4l4 4L9 19zM13.5 6.5l4 4" },
  erase: { d: "m4 14.5 9.5-9.5 6 6L12 18.5H8zM9 9.5l6 6M12 18.5h8" },
  black: { d: "M3.5 5.5h17v13h-17z", isFilled: true },
  white: { d: "M3.5 5.5h17v13h-17z" },
  enlarge: { d: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.3 15.3 20.5 20.5M10.5 7.5v6M7.5 10.5h6" },
  highlight: {
    d: "M10 4a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM3.5 20c0-3.7 2.9-6 6.5-6s6.5 2.3 6.5 6M17 4.5v3M21 8l-2.2 1.5M17 13.5v-1",
  },
  transcript: { d: "M6 3h8.5L18.5 7v14H6zM9 10h6.5M9 13.5h6.5M9 17h4" },
  fullScreen: { d: "M4 9V4.5h5M15 4.5h5V9M20 15v4.5h-5M9 19.5H4V15" },
  help: {
    d: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.5 9.5a2.5 2.5 0 1 1 3.7 2.2c-.8.5-1.2 1-1.2 1.9M12 16.8h.01",
  },
} as const satisfies Record<string, { readonly d: string; readonly isFilled?: boolean }>;

/** What there is a drawing of. */
export type IconName = keyof typeof ICONS;

const SVG = "http://www.w3.org/2000/svg";

/** A drawing in the colour of the text around it. Screen readers do not see it: its button has a name. */
export function iconOf(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  const icon: { readonly d: string; readonly isFilled?: boolean } = ICONS[name];
  path.setAttribute("d", icon.d);
  path.toggleAttribute("data-filled", icon.isFilled ?? false);
  svg.append(path);
  return svg;
}
