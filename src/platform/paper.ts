/** A sheet to print on, upright. */
export type PaperSize = 'A4' | 'A5'
