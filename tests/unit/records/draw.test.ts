import decode from 'qr/decode.js'
import { drawCertificate, PAGE } from '@/features/records/draw'
import { signCertificate } from '../../../cloudfunctions/records/rules/signature'
import { RECORD_KINDS } from '../../../types/domain/records'
import { certificate } from '../../support/records'
import { inkedSheet } from '../../support/sheet'
import { TEST_KEYS } from '../../support/secrets'

function drawn(said = certificate()) {
  const code = signCertificate(TEST_KEYS.SIGN_KEY, said)
  const sheet = inkedSheet(PAGE)
  drawCertificate(sheet.pen, said, code)
  return { code, ...sheet }
}

test('the code on the page is read by a scanner, letter by letter', () => {
  const { code, picture } = drawn()
  expect(decode(picture)).toBe(code)
})

test('everything that it says stands on the page, with what it is', () => {
  const { texts } = drawn()
  for (const words of [
    '李秀英',
    '7.7',
    '合 465 分钟',
    '凤鸣社区',
    '周敏',
    '2026 1125 0000 0121',
    '2026 年 11 月 26 日',
  ])
    expect(texts).toContain(words)
  expect(texts.join('')).toContain('平台记录，尚未对接全国志愿服务信息系统')
})

test('more kinds than there is room for are summed in the last line', () => {
  const kinds = RECORD_KINDS.map((kind, i) => ({ kind, times: 2, minutes: 60 * (20 - i) }))
  const { texts } = drawn(certificate({ kinds }))
  expect(texts).toContain('其余各类')
  expect(texts.filter((text) => text.endsWith(' 次'))).toHaveLength(6)
  expect(texts).toContain('8 次')
})
