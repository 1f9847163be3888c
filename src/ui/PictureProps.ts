/** Where a picture was tapped, as shares of its width and height, and how wide it is drawn, in px. */
export interface PictureSpot {
  readonly across: number
  readonly down: number
  readonly width: number
}

export interface PictureProps {
  /** One on a page. */
  readonly id: string
  /** What it shows, in a sentence. */
  readonly label: string
  readonly className: string
  readonly onSpot: (spot: PictureSpot) => void
}
