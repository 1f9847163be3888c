/**
 * A drawing as an address for a style. Only what an address or a style would misread is written otherwise: every letter crosses
 * WeChat's bridge.
 * @param body elements with attributes in single quotes
 */
export const svgUri = (viewBox: string, body: string): string =>
  `url("data:image/svg+xml,${`<svg xmlns='http://www.w3.org/2000/svg' viewBox='${viewBox}' preserveAspectRatio='none'>${body}</svg>`.replace(/[<>#%]/g, encodeURIComponent)}")`
