/** The namespaces that a drawing may have elements and attributes of. */
export const SVG = "http://www.w3.org/2000/svg";
export const HTML = "http://www.w3.org/1999/xhtml";
export const XLINK = "http://www.w3.org/1999/xlink";
export const XML = "http://www.w3.org/XML/1998/namespace";

const listed = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s+/));

/** The elements that draw, of https://www.w3.org/TR/SVG2/eltindex.html and of SVG 1.1. */
export const SVG_ELEMENTS: ReadonlySet<string> = listed(`
  a altGlyph altGlyphDef altGlyphItem animate animateColor animateMotion animateTransform circle clipPath defs
  desc ellipse feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
  feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage
  feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
  filter font font-face font-face-format font-face-name font-face-src foreignObject g glyph glyphRef hkern image
  line linearGradient marker mask metadata missing-glyph mpath path pattern polygon polyline radialGradient rect
  set stop style svg switch symbol text textPath title tref tspan use view vkern`);

/** The elements of HTML that labels of diagrams are made of: in `foreignObject` only. */
export const HTML_ELEMENTS: ReadonlySet<string> = listed(`
  a abbr b bdi bdo blockquote body br center cite code dd del div dl dt em font h1 h2 h3 h4 h5 h6 hr i img ins kbd
  li mark ol p pre q s samp small span strike strong sub sup table tbody td tfoot th thead tr tt u ul var`);

/** Of https://www.w3.org/TR/SVG2/attindex.html, of SVG 1.1 and of CSS: attributes that say what is drawn. */
export const SVG_ATTRIBUTES: ReadonlySet<string> = listed(`
  accent-height accumulate additive alignment-baseline alphabetic amplitude arabic-form ascent attributeName
  attributeType azimuth baseFrequency baseProfile baseline-shift bbox begin bias by calcMode cap-height class clip
  clip-path clip-rule clipPathUnits color color-interpolation color-interpolation-filters color-rendering cx cy d
  descent diffuseConstant direction display divisor dominant-baseline dur dx dy edgeMode elevation
  enable-background end exponent fill fill-opacity fill-rule filter filterRes filterUnits flood-color
  flood-opacity font font-family font-feature-settings font-kerning font-size font-size-adjust font-stretch
  font-style font-variant font-variant-ligatures font-variant-numeric font-weight format fr from fx fy g1 g2
  glyph-name glyph-orientation-horizontal glyph-orientation-vertical glyphRef gradientTransform gradientUnits
  hanging height horiz-adv-x horiz-origin-x horiz-origin-y href id ideographic image-rendering in in2
  inline-size intercept isolation k k1 k2 k3 k4 kernelMatrix kernelUnitLength kerning keyPoints keySplines
  keyTimes lang lengthAdjust letter-spacing lighting-color limitingConeAngle line-height marker marker-end
  marker-mid marker-start markerHeight markerUnits markerWidth mask mask-type maskContentUnits maskUnits
  mathematical max media method min mix-blend-mode mode name numOctaves offset opacity operator order orient
  orientation origin overflow overline-position overline-thickness paint-order panose-1 path pathLength
  patternContentUnits patternTransform patternUnits pointer-events points pointsAtX pointsAtY pointsAtZ
  preserveAlpha preserveAspectRatio primitiveUnits r radius refX refY repeatCount repeatDur requiredExtensions
  requiredFeatures restart result role rotate rx ry scale seed shape-inside shape-padding shape-rendering
  shape-subtract side slope solid-color solid-opacity spacing specularConstant specularExponent spreadMethod
  startOffset stdDeviation stemh stemv stitchTiles stop-color stop-opacity strikethrough-position
  strikethrough-thickness string stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-opacity stroke-width style surfaceScale systemLanguage tableValues target targetX
  targetY text-align text-anchor text-decoration text-decoration-color text-decoration-line
  text-decoration-style text-indent text-orientation text-overflow text-rendering textLength title to transform
  transform-box transform-origin type u1 u2 underline-position underline-thickness unicode unicode-bidi
  unicode-range units-per-em v-alphabetic v-hanging v-ideographic v-mathematical values vector-effect version
  vert-adv-y vert-origin-x vert-origin-y viewBox viewTarget visibility white-space width widths word-spacing
  writing-mode x x-height x1 x2 xChannelSelector y y1 y2 yChannelSelector z zoomAndPan`);

/** Attributes of the elements of HTML. */
export const HTML_ATTRIBUTES: ReadonlySet<string> = listed(`
  align alt bgcolor border cellpadding cellspacing class color colspan dir display face height href id lang
  rowspan size src style title valign width`);
