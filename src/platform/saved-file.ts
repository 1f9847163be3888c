/** A file that the server made: a table to keep, or to send on. */
export interface SavedFile {
  /** With its ending: 花名册.xlsx. */
  readonly name: string
  /** Its bytes in base64. */
  readonly content: string
}
