const MOBILE = /^1[3-9]\d{9}$/
/** What stands between the digits of a number that somebody wrote by hand. */
const BETWEEN = /[\s\-‐‑–—―−－_.·()（）]/g

/**
 * A mobile number out of a cell's text, mended where only one reading is possible.
 * @param text tidied
 * @returns the 11 digits, or `why` in a clerk's words
 */
export function readPhone(text: string): { readonly phone: string } | { readonly why: string } {
  if (text === '') return { why: '没有手机号' }
  if (/^\d(\.\d+)?e\+?\d+$/i.test(text)) return readPower(text)
  if (/[/、,;，；]|\d\s+或/.test(text)) return { why: '一格里不止一个号码，请只留一个手机号' }
  if (/\*/.test(text)) return { why: '手机号中间是星号，请填完整的号码' }
  const digits = text
    // A column of decimals shows 13812345678.0.
    .replace(/(?<=^\d{11})\.0+$/, '')
    .replaceAll(BETWEEN, '')
    .replace(/^(\+86|0086|86(?=1\d{10}$))/, '')
  if (MOBILE.test(digits)) return { phone: digits }
  return { why: whyNot(digits) }
}

/** `1.3812345678E+10` still has every digit; `1.38E+10` has lost most. */
function readPower(text: string): { readonly phone: string } | { readonly why: string } {
  const [mantissa = '', power = ''] = text.toUpperCase().split('E')
  const places = (mantissa.split('.')[1] ?? '').length
  const digits = places >= Number(power) ? String(Number(text)) : ''
  return MOBILE.test(digits) ? { phone: digits } : { why: `手机号变成了“${text}”，后几位丢了，请把这一列改成文本再填` }
}

function whyNot(digits: string): string {
  if (/[a-z]/i.test(digits)) return '手机号里有字母'
  if (!/^\d+$/.test(digits)) return '手机号里有别的字'
  if (/^0\d{9,11}$/.test(digits)) return '这是座机号，请填手机号'
  if (/^1[0-2]/.test(digits) && digits.length === 11) return `没有“${digits.slice(0, 2)}”开头的手机号`
  if (digits.length === 11) return '手机号要以 1 开头'
  return `手机号是 ${digits.length} 位，应是 11 位`
}
