import { fireEvent, screen } from '@testing-library/react'
import CertifyPage from '@/pages/records/certify/index'
import CertificatePage from '@/pages/records/certificate/index'
import MyRecordsPage from '@/pages/records/mine/index'
import type { ValueOf } from '../../../types/contracts/all'
import { asked, cloudAnswers, ok, refused } from '../support/cloud'
import { homeOf } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { CODE, mine, NUMBER, row, said } from './answers'

beforeEach(freshPhone)

const home = { 'home.open': () => ok<'home.open'>(homeOf('volunteer')) }
const opening = (value: ValueOf<'records.mine'> = mine()) => {
  cloudAnswers({ ...home, 'records.mine': () => ok<'records.mine'>(value) })
  show(<MyRecordsPage />)
}

test('a year and a life in hours, with the rule beside them', async () => {
  opening()
  expect(await screen.findByText('25.4')).toBeVisible()
  expect(screen.getByText('35.4')).toBeVisible()
  expect(screen.getByText(/取一位小数，不四舍五入/)).toBeVisible()
  expect(screen.getByText('平台记录，尚未对接全国志愿服务信息系统')).toBeVisible()
})

test('a tap tells all that is recorded of one service, and leads to a correction', async () => {
  const correction = { at: Date.parse('2026-11-22T09:00:00+08:00'), wasMinutes: 90, reason: '忘了签退' }
  opening(mine({ records: [row({ correction })] }))
  fireEvent.click(await screen.findByText('陪 3 位老人去复查'))
  for (const words of ['08:00 – 10:00', '区医院门诊楼', '挂号、陪诊、取药', '凤鸣社区', '周敏', '5 分'])
    expect(screen.getAllByText(words)[0]).toBeVisible()
  expect(screen.getByText('2026 年 11 月 22 日改的，原来 1 小时 30 分：忘了签退')).toBeVisible()
  fireEvent.click(screen.getByText('有误？请求更正'))
  expect(platform.journey[0]?.url).toMatch(/^\/pages\/attendance\/correct\/index\?shiftId=t370306003001-2611-01&/)
})

test('another year is asked for, and an empty one says how it fills', async () => {
  opening(mine({ records: [] }))
  expect(await screen.findByText('2026 年还没有服务记录')).toBeVisible()
  fireEvent.click(screen.getByRole('radio', { name: '2025 年' }))
  expect(await screen.findByText('2025 年还没有服务记录')).toBeVisible()
  expect(asked.filter(({ action }) => action === 'records.mine').map(({ input }) => input)).toEqual([
    { year: 2026 },
    { year: 2025 },
  ])
})

test('a certificate is seen before it is issued, and opened once it is', async () => {
  const { number: _number, issuedOn: _issuedOn, ...preview } = said()
  cloudAnswers({
    ...home,
    'records.mine': () => ok<'records.mine'>(mine()),
    'records.preview': ({ from }) =>
      from === '2025-01-01' ? ok<'records.preview'>(preview) : refused<'records.preview'>('noService'),
    'records.certify': () => ok<'records.certify'>({ number: said().number, code: CODE }),
  })
  show(<CertifyPage />)
  expect(await screen.findByText('这段时间没有服务记录，请换一段。')).toBeVisible()
  expect(screen.queryByText('开这张证明')).toBeNull()
  fireEvent.click(screen.getByRole('radio', { name: '去年' }))
  expect(await screen.findByText('4 次，7.7 小时')).toBeVisible()
  fireEvent.click(screen.getByText('开这张证明'))
  await screen.findByText('开这张证明')
  expect(asked.find(({ action }) => action === 'records.certify')?.input).toMatchObject({
    from: '2025-01-01',
    until: '2025-12-31',
  })
  expect(platform.journey).toEqual([{ how: 'redirectTo', url: `/pages/records/certificate/index?number=${NUMBER}` }])
})

test('a certificate is one picture that says all of it in words, and a revoked one says so', async () => {
  platform.open({ number: NUMBER })
  const [held] = mine().certificates
  const revoked = mine({ certificates: held ? [{ ...held, revokedAt: held.issuedAt }] : [] })
  cloudAnswers({ ...home, 'records.mine': () => ok<'records.mine'>(revoked) })
  show(<CertificatePage />)
  const picture = await screen.findByRole('img', { name: /志愿服务证明/ })
  expect(picture).toHaveAccessibleName(/姓名：李秀英.*4 次，7.7 小时.*出具单位：凤鸣社区.*2026 1125 0000 0121/)
  expect(screen.getByText(/这张证明已经撤销/)).toBeVisible()
})
