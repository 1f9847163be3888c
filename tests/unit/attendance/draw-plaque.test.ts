import decode from 'qr/decode.js'
import { drawPlaque, PAGE } from '@/features/attendance/keeping/draw-plaque'
import { withPicture } from '@/ui/with-picture'
import { plaqueQr } from '../../../types/domain/attendance'
import { inkedSheet } from '../../support/sheet'

const STATION = { stationId: 's370306003001-01', stationName: '凤鸣社区党群服务站点' } as const

test('with WeChat’s code the plaque shows that one and no other', () => {
  const sheet = inkedSheet(PAGE)
  const code = { name: 'WeChat’s code' } as unknown as CanvasImageSource
  drawPlaque(sheet.pen, STATION, code)
  expect(sheet.pictures).toEqual([code])
  expect(sheet.texts).toEqual(expect.arrayContaining([STATION.stationName, '微信扫一扫']))
  expect(sheet.picture.data.every((value) => value === 255)).toBe(true)
})

test('without it, the station’s own code is there for a scanner to read', () => {
  const { pen, texts, picture } = inkedSheet(PAGE)
  drawPlaque(pen, STATION)
  expect(decode(picture)).toBe(plaqueQr(STATION.stationId))
  expect(texts).toContain('打开网格先锋，点「扫码」')
})

test('nothing is painted before the picture is there, and without it when it cannot be read', () => {
  const painted: unknown[] = []
  const image = () => ({ onload: null as unknown, onerror: null as unknown, src: '' })
  const paint = (picture?: object) => painted.push(picture)
  const call = (what: unknown) => (what as () => void)()
  const [good, bad, gone] = [image(), image(), image()]
  withPicture('data:a', good, paint)
  expect([painted, good.src]).toEqual([[], 'data:a'])
  call(good.onload)
  withPicture('data:b', bad, paint)
  call(bad.onerror)
  withPicture('data:c', gone, paint)()
  expect(gone.onload).toBeNull()
  withPicture(undefined, image(), paint)
  expect(painted).toEqual([good, undefined, undefined])
})
