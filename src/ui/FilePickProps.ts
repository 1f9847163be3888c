/** A file somebody chose. Nothing of it has been read yet. */
export interface PickedFile {
  readonly name: string
  /** In bytes. */
  readonly size: number
  /** The whole of it, in base64; rejects when it is gone or may not be read. */
  readonly read: () => Promise<string>
}

export interface FilePickProps {
  /** Verb first: 选名册文件. */
  readonly label: string
  /** Endings that make sense, without the dot: xlsx. */
  readonly endings: readonly string[]
  readonly onPick: (file: PickedFile) => void
}
