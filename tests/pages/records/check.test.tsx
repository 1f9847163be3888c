import { fireEvent, screen } from '@testing-library/react'
import { session } from '@/cloud/session.h5'
import CheckCertificatePage from '@/pages/records/check/index'
import type { ValueOf } from '../../../types/contracts/all'
import { asked, cloudAnswers, ok } from '../support/cloud'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { CODE, NUMBER, PUBLIC, said } from './answers'

/** The camera of the tests. */
const camera = { text: '' }
jest.mock('@/platform/scan', () => ({
  scanCode: () => Promise.resolve(camera.text ? { at: 'read', text: camera.text } : { at: 'noCamera' }),
}))

beforeAll(() => Object.assign(globalThis, { CERTIFICATE_KEYS: { [PUBLIC.slice(0, 8)]: PUBLIC } }))
beforeEach(freshPhone)

type Checked = ValueOf<'records.check'>
const checked = (over: Partial<Checked> = {}): Checked => ({
  standing: 'valid',
  certificate: said(),
  revokedAt: null,
  correctedSince: false,
  ...over,
})

const scan = async (text: string) => {
  camera.text = text
  show(<CheckCertificatePage />)
  fireEvent.click(await screen.findByText('扫证明上的码'))
}

test.each([
  ['a real one', checked(), '证明是真的'],
  [
    'one that was taken back',
    checked({ standing: 'revoked', revokedAt: Date.parse('2026-11-27T09:00:00+08:00') }),
    '这张证明已经撤销',
  ],
  ['one signed well that was never issued', checked({ standing: 'forged', certificate: null }), '这张证明是假的'],
])('%s is told by the server', async (_case, answer, title) => {
  cloudAnswers({ 'records.check': () => ok<'records.check'>(answer) })
  await scan(CODE)
  expect(await screen.findByText(title)).toBeVisible()
  expect(asked).toEqual([{ action: 'records.check', input: { code: CODE } }])
})

test('a forged one is told without asking anybody', async () => {
  cloudAnswers({})
  await scan(CODE.replace('MzcwX', 'MzkwX').replace('wzNzBd', 'wzOTBd').replace('MywzNzBd', 'MywzOTBd'))
  expect(await screen.findByText('这张证明是假的')).toBeVisible()
  expect(asked).toEqual([])
})

test('without network the signature is told, and that nobody was asked', async () => {
  cloudAnswers({ 'records.check': () => 'lost' })
  await scan(CODE)
  expect(await screen.findByText('签名是真的')).toBeVisible()
  expect(screen.getByText(/有没有被撤销还没查/)).toBeVisible()
  expect(screen.getByText('李秀英')).toBeVisible()
})

test('somebody without an account learns as much from the code alone', async () => {
  cloudAnswers({})
  session.write('')
  await scan(CODE)
  expect(await screen.findByText('签名是真的')).toBeVisible()
  expect(asked).toEqual([])
  expect(platform.journey).toEqual([])
  session.write('somebody.sealed')
})

test('a number is typed; a slip is told before anybody is asked', async () => {
  cloudAnswers({ 'records.check': () => ok<'records.check'>(checked({ correctedSince: true })) })
  show(<CheckCertificatePage />)
  const field = screen.getByLabelText('证明编号')
  fireEvent.change(field, { target: { value: '2026 1125 0000 0122' } })
  fireEvent.click(screen.getByText('查这个编号'))
  expect(await screen.findByText('这不是服务证明的码')).toBeVisible()
  expect(asked).toEqual([])
  fireEvent.change(field, { target: { value: '2026 1125 0000 0121' } })
  fireEvent.click(screen.getByText('查这个编号'))
  expect(await screen.findByText(/开出以后，里面有记录更正过/)).toBeVisible()
  expect(asked).toEqual([{ action: 'records.check', input: { code: NUMBER } }])
})

test('the number of somebody who is gone says that it is real, and nothing else', async () => {
  cloudAnswers({ 'records.check': () => ok<'records.check'>(checked({ certificate: null })) })
  show(<CheckCertificatePage />)
  fireEvent.change(screen.getByLabelText('证明编号'), { target: { value: NUMBER } })
  fireEvent.click(screen.getByText('查这个编号'))
  expect(await screen.findByText('这个编号是真的')).toBeVisible()
  expect(screen.queryByText('姓名')).toBeNull()
})

test('a camera that does not open leads to the number', async () => {
  cloudAnswers({})
  await scan('')
  expect(await screen.findByText('相机打不开，请输证明上的 16 位编号')).toBeVisible()
})
