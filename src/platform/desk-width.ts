/** From here on a page has a sidebar and tables, in px of the window. The styles use the same number. */
export const DESK_PX = 1024
