/** How much larger the person has set the browser's type: 16 px is the standard. */
export const systemFontScale = (): number =>
  (parseFloat(getComputedStyle(document.documentElement).fontSize) || 16) / 16
