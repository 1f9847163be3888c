import './print.scss'

export const canPrint = (): boolean => true
/** The browser's own dialogue; styles leave only what is meant for paper. */
export const printPage = (): void => window.print()
