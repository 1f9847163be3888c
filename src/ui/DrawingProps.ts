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
  /** The address of a picture that is part of it, `data:` too; nothing is drawn before it is there. */
  readonly picture?: string | undefined
  /** Draws it in these units, without the picture when that could not be read. Keep it the same while what it draws is the same. */
  readonly draw: (pen: Pen, picture?: CanvasImageSource) => void
  /** Called once it is drawn, with the way to keep it as a picture under a name. */
  readonly onDrawn: (keep: KeepPicture) => void
}

/** How keeping a picture ended: it is there, the person would not have it, or this device cannot. */
export type KeptPicture = 'kept' | 'notAllowed' | 'failed'
export type KeepPicture = (name: string) => Promise<KeptPicture>
