import { fireEvent, screen, waitFor } from '@testing-library/react'
import IssuedCertificatesPage from '@/pages/records/issued/index'
import { NotesBy } from '@/features/records/NotesBy'
import AddNotePage from '@/pages/records/note/index'
import { communityCode } from '../../../types/domain/ids'
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

test('a note that was a mistake is taken back with a reason; what it said stays to be read', async () => {
  const note = { id: 'n0123456789abcdef01234567', kind: 'award', title: '优秀志愿者', day: '2026-11-20' } as const
  const gone = {
    ...note,
    id: 'n0123456789abcdef01234568',
    title: '急救培训',
    takenBack: { at: NOW, why: '记错了人' },
  } as const
  cloudAnswers({
    ...home,
    'org.getPerson': () => refused<'org.getPerson'>('notFound'),
    'records.notesBy': () => ok<'records.notesBy'>({ notes: [{ ...note, takenBack: null }, gone] }),
    'records.takeBackNote': () => ok<'records.takeBackNote'>({ takenBackAt: NOW }),
  })
  show(<NotesBy scope={communityCode(SCOPE)} personId="p00000001" />)
  expect(await screen.findByText(/收回了：记错了人/)).toBeVisible()
  fireEvent.click(screen.getByRole('button', { name: '收回优秀志愿者' }))
  fireEvent.click(screen.getByText('收回这一笔'))
  expect(await screen.findByText('写一句原因，本人看得明白')).toBeVisible()
  fireEvent.change(screen.getByLabelText('为什么收回'), { target: { value: '记错了人' } })
  fireEvent.click(screen.getByText('收回这一笔'))
  await waitFor(() => expect(screen.queryByText('收回这一笔')).toBeNull())
  const sent = asked.filter(({ action }) => action === 'records.takeBackNote')
  expect(sent).toMatchObject([{ input: { scope: SCOPE, id: note.id, why: '记错了人' } }])
})
