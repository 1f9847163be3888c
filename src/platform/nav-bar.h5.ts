/** A browser's bar is the page's own, and is painted by its styles. */
export const paintBar = (_red: boolean): void => undefined
