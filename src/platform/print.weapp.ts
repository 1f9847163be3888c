const nothing = (): void => undefined

/** WeChat has no printer: a picture is kept, and printed from there. */
export const readyForPaper = (): (() => void) => nothing
export const printPage: (() => void) | undefined = undefined
