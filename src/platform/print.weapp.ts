/** WeChat has no printer: a picture is kept, and printed from there. */
export const canPrint = (): boolean => false
export const printPage = (): void => undefined
