/** What can be drawn with on a canvas, in a browser and in WeChat. */
export type Pen = CanvasRenderingContext2D

export interface DrawingProps {
  /** One on a page. */
  readonly id: string
  /** Everything that it shows, in words. */
  readonly label: string
  readonly className: string
  /** Units across and down; it is as wide as its place. */
  readonly width: number
  readonly height: number
  /** Draws it in these units. Keep it the same while what it draws is the same. */
  readonly draw: (pen: Pen) => void
  /** Called once it is drawn, with the way to keep it as a picture under a name. */
  readonly onDrawn: (keep: KeepPicture) => void
}

/** How keeping a picture ended: it is there, the person would not have it, or this device cannot. */
export type KeptPicture = 'kept' | 'notAllowed' | 'failed'
export type KeepPicture = (name: string) => Promise<KeptPicture>
