/** A picture somebody took or chose, made small. */
export interface PickedPicture {
  /** With its ending: 1.jpg. */
  readonly name: string
  /** What an Image shows of it here. */
  readonly shown: string
  readonly base64: string
}

export interface PicturePickProps {
  readonly label: string
  /** How many more may be chosen. */
  readonly most: number
  readonly onPick: (pictures: readonly PickedPicture[]) => void
}
