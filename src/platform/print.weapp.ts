import type { PaperSize } from './paper'

const nothing = (): void => undefined

/** WeChat has no printer: a picture is kept, and printed from there. */
export const readyForPaper = (_size?: PaperSize): (() => void) => nothing
export const readyForPages = (): (() => void) => nothing
export const printPage: (() => void) | undefined = undefined
