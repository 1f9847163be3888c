/** A place in px of the frame, x to the east and y to the south. */
export interface Spot {
  readonly x: number
  readonly y: number
}

/** The paper a map is laid out on, in px as it is drawn at its own size. */
export interface Frame {
  readonly width: number
  readonly height: number
  /** What a street's name and its number take up. */
  readonly label: { readonly width: number; readonly height: number }
}

/**
 * Beside a list on a desk, and across a phone; large type needs more room for names. The map is drawn as wide as there is room,
 * names keep their size, so a frame is as wide as the map is likely to be. In large type on a phone there is room for the name alone.
 */
export const FRAMES = {
  desk: { width: 660, height: 584, label: { width: 132, height: 22 } },
  deskElder: { width: 560, height: 620, label: { width: 154, height: 26 } },
  phone: { width: 358, height: 470, label: { width: 112, height: 20 } },
  phoneElder: { width: 358, height: 500, label: { width: 106, height: 26 } },
} as const satisfies Record<string, Frame>

/** Where the names of two streets, or a name and a tile, would lie over one another. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
