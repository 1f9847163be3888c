import type { PaperSize } from './paper'

const SIZES = { A4: { width: 210, height: 297 }, A5: { width: 148, height: 210 } } as const

/** One page, and nothing on it but what is meant for it: a browser's words, which WeChat would not take. */
const onPaper = (size: PaperSize): string => `
@page { size: ${size} portrait; margin: 0 }
@media print {
  html, body, #app, .taro_router, .taro_page, .screen, .main, .paper-page {
    position: static !important; display: block !important; width: auto !important; height: auto !important;
    min-height: 0 !important; max-width: none !important; margin: 0 !important; padding: 0 !important;
    overflow: visible !important; background: #fff !important; transform: none !important;
  }
  .taro_page:not(:last-of-type), .side, .header, .foot, .banner, .not-on-paper { display: none !important }
  .paper-sheet {
    display: block !important; width: ${SIZES[size].width}mm !important; max-width: none !important;
    height: ${SIZES[size].height - 0.5}mm !important; border: 0 !important
  }
}`

/** Styles for paper, as long as the page is there. @returns what takes them away again */
export function readyForPaper(size: PaperSize = 'A4'): () => void {
  const style = document.createElement('style')
  style.textContent = onPaper(size)
  document.head.append(style)
  return () => style.remove()
}

/** The browser's own dialogue. Undefined where there is no printer. */
export const printPage: (() => void) | undefined = () => window.print()
