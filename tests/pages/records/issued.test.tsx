import { fireEvent, screen } from '@testing-library/react'
import IssuedCertificatesPage from '@/pages/records/issued/index'
import AddNotePage from '@/pages/records/note/index'
import { asked, cloudAnswers, ok, refused } from '../support/cloud'
import { homeOf, NOW } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { said } from './answers'

const SCOPE = '370306003001'
const roles = [{ role: 'community', scope: SCOPE, scopeName: '凤鸣社区' } as const]
const home = { 'home.open': () => ok<'home.open'>(homeOf('community', { roles })) }

beforeEach(freshPhone)

const opening = (revoke: 'done' | 'taken' = 'done') => {
  platform.open({ scope: SCOPE })
  cloudAnswers({
    ...home,
    'records.issued': () =>
      ok<'records.issued'>({
        certificates: [{ number: said().number, certificate: said(), issuedAt: NOW, revoked: null }],
        next: null,
      }),
    'records.revoke': () =>
      revoke === 'done'
        ? ok<'records.revoke'>({ number: said().number, revokedAt: NOW })
        : refused<'records.revoke'>('alreadyRevoked'),
    'records.exportRegister': () => refused<'records.exportRegister'>('noService'),
  })
  show(<IssuedCertificatesPage />)
}
const revokes = () => asked.filter(({ action }) => action === 'records.revoke')

test('a certificate is taken back with a reason, and not without', async () => {
  opening()
  fireEvent.click(await screen.findByText('李秀英'))
  fireEvent.click(screen.getByText('撤销这张证明'))
  expect(await screen.findByText('写一句原因，查起来有据')).toBeVisible()
  expect(revokes()).toEqual([])
  fireEvent.change(screen.getByLabelText('为什么撤销'), { target: { value: '记录有误' } })
  fireEvent.click(screen.getByText('撤销这张证明'))
  expect(await screen.findByText('撤销了。再有人查，会看到已撤销')).toBeVisible()
  expect(revokes()).toMatchObject([{ input: { scope: SCOPE, number: said().number, reason: '记录有误' } }])
})

test('somebody was quicker: it says so', async () => {
  opening('taken')
  fireEvent.click(await screen.findByText('李秀英'))
  fireEvent.change(screen.getByLabelText('为什么撤销'), { target: { value: '记录有误' } })
  fireEvent.click(screen.getByText('撤销这张证明'))
  expect(await screen.findByText('这张证明已经撤销了。')).toBeVisible()
})

test('the register of some months is asked for; without service it says so', async () => {
  opening()
  await screen.findByText('李秀英')
  fireEvent.change(screen.getByLabelText('从哪个月'), { target: { value: '2026-09' } })
  fireEvent.click(screen.getByText('导出登记表'))
  expect(await screen.findByText('这段时间没有服务记录，请换一段。')).toBeVisible()
  expect(asked.find(({ action }) => action === 'records.exportRegister')?.input).toMatchObject({
    scope: SCOPE,
    from: '2026-09',
    until: '2026-11',
  })
})

test('an address without a place says where to begin', async () => {
  cloudAnswers(home)
  platform.open({ scope: 'nowhere' })
  show(<IssuedCertificatesPage />)
  expect(await screen.findByText('编号不全，请从我的里再点一次')).toBeVisible()
})

test('a note without a person says where to begin', async () => {
  cloudAnswers(home)
  platform.open({ personId: 'x', gridId: 'y' })
  show(<AddNotePage />)
  expect(await screen.findByText('编号不全，请从名册里再点一次')).toBeVisible()
})
