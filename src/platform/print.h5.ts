import type { PaperSize } from './paper'

const SIZES = { A4: { width: 210, height: 297 }, A5: { width: 148, height: 210 } } as const

/** Off the screen's frames: a page flows as long as it is, without what is only for a screen; a browser's words, which WeChat would not take. */
const UNROLLED = `
@media print {
  html, body, #app, .taro-tabbar__container, .taro-tabbar__panel, .taro_router, .taro_page, .screen, .main, .paper-page {
    position: static !important; display: block !important; width: auto !important; height: auto !important;
    min-height: 0 !important; max-width: none !important; margin: 0 !important; padding: 0 !important;
    overflow: visible !important; background: #fff !important; transform: none !important;
  }
  .taro_page:not(:last-of-type), .side, .header, .foot, .banner, .not-on-paper { display: none !important }
}`

/** One page, and nothing on it but what is meant for it. */
const onPaper = (size: PaperSize): string => `${UNROLLED}
@page { size: ${size} portrait; margin: 0 }
@media print {
  .paper-sheet {
    display: block !important; width: ${SIZES[size].width}mm !important; max-width: none !important;
    height: ${SIZES[size].height - 0.5}mm !important; border: 0 !important
  }
}`

/** As many pages of A4 as it takes; a row is never cut. */
const ON_PAGES = `${UNROLLED}
@page { size: A4 portrait; margin: 14mm }
@media print {
  .tr, .cell, .moment { break-inside: avoid }
  .sec { break-after: avoid }
  .cell-go, .end { display: none !important }
  .card { overflow: visible !important }
  .cell-go { display: none !important }
}`

function whileThere(words: string): () => void {
  const style = document.createElement('style')
  style.textContent = words
  document.head.append(style)
  return () => style.remove()
}

/** Styles for one sheet of paper, as long as the page is there. @returns what takes them away again */
export const readyForPaper = (size: PaperSize = 'A4'): (() => void) => whileThere(onPaper(size))
/** The same for a report of several pages. */
export const readyForPages = (): (() => void) => whileThere(ON_PAGES)

/** The browser's own dialogue. Undefined where there is no printer. */
export const printPage: (() => void) | undefined = () => window.print()
