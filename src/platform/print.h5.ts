/** One page of A4, and nothing on it but what is meant for it: a browser's words, which WeChat would not take. */
const ON_PAPER = `
@page { size: A4 portrait; margin: 0 }
@media print {
  html, body, #app, .taro_router, .taro_page, .screen, .main, .records-page {
    position: static !important; display: block !important; width: auto !important; height: auto !important;
    min-height: 0 !important; max-width: none !important; margin: 0 !important; padding: 0 !important;
    overflow: visible !important; background: #fff !important; transform: none !important;
  }
  .taro_page:not(:last-of-type), .side, .header, .foot, .banner { display: none !important }
  .records-sheet { display: block !important; width: 210mm !important; max-width: none !important; height: 296.5mm !important; border: 0 !important }
}`

/** Styles for paper, as long as the page is there. @returns what takes them away again */
export function readyForPaper(): () => void {
  const style = document.createElement('style')
  style.textContent = ON_PAPER
  document.head.append(style)
  return () => style.remove()
}

/** The browser's own dialogue. Undefined where there is no printer. */
export const printPage: (() => void) | undefined = () => window.print()
