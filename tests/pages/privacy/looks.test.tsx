import { fireEvent, screen } from '@testing-library/react'
import AuditPage from '@/pages/privacy/audit/index'
import LooksPage from '@/pages/privacy/looks/index'
import type { ValueOf } from '../../../types/contracts/all'
import { asked, cloudAnswers, ok, refused } from '../support/cloud'
import { homeOf, HOUR, NOW } from '../support/home'
import { freshPhone, show } from '../support/render'

beforeEach(freshPhone)

type Looks = ValueOf<'privacy.whoLooked'>
const looks = (rows: Looks['looks'], next: string | null = null) => {
  cloudAnswers({
    'home.open': () => ok<'home.open'>(homeOf('volunteer')),
    'privacy.whoLooked': ({ cursor }) =>
      ok<'privacy.whoLooked'>(
        cursor
          ? { looks: [{ at: NOW - 48 * HOUR, byName: '周敏', act: 'moveMember', purpose: null }], next: null }
          : { looks: rows, next },
      ),
  })
  show(<LooksPage />)
}

describe('who looked', () => {
  const look = { at: NOW - HOUR, byName: '孙玉兰', act: 'reveal', purpose: 'visit' } as const

  test('who, when, for what', async () => {
    looks([look])
    expect(await screen.findByText('一共 1 次')).toBeVisible()
    expect(screen.getByText('孙玉兰·查看资料')).toBeVisible()
    expect(screen.getByText('为了上门走访')).toBeVisible()
    expect(await screen.findByText('今天 06:52')).toBeVisible()
    expect(screen.getByText('就这些了')).toBeVisible()
  })

  test('older looks come on a tap', async () => {
    looks([look], 'older')
    fireEvent.click(await screen.findByRole('button', { name: '再看一些' }))
    expect(await screen.findByText('周敏·调整网格')).toBeVisible()
    expect(screen.getByText('一共 2 次')).toBeVisible()
  })

  test('nobody yet: why, and when it fills', async () => {
    looks([])
    expect(await screen.findByText('还没有人看过')).toBeVisible()
  })
})

describe('the audit chain', () => {
  const row = {
    actor: 'p00000008',
    seq: 2,
    at: NOW - HOUR,
    byName: '高志远',
    act: 'reveal',
    target: 'p00000004',
    scope: '370306003011003',
    purpose: 'contact',
  } as const
  const opening = (more: Parameters<typeof cloudAnswers>[0] = {}) => {
    cloudAnswers({
      'home.open': () => ok<'home.open'>(homeOf('district')),
      'privacy.auditTrail': () => ok<'privacy.auditTrail'>({ rows: [row], next: null }),
      'privacy.verifyAudit': () => ok<'privacy.verifyAudit'>({ rows: 12, fault: null }),
      ...more,
    })
    show(<AuditPage />)
  }
  const verify = async () => {
    fireEvent.click(await screen.findByRole('button', { name: /高志远/ }))
    fireEvent.click(await screen.findByRole('button', { name: '核对高志远的记录' }))
  }

  test('one tap looks at one person only, another recomputes their chain', async () => {
    opening()
    await verify()
    expect(await screen.findByText('高志远的 12 条都对得上，没人动过')).toBeVisible()
    expect(asked.map(({ action, input }) => ({ action, ...input }))).toContainEqual({
      action: 'privacy.auditTrail',
      actor: 'p00000008',
    })
    expect(asked.find(({ action }) => action === 'privacy.verifyAudit')?.input).toEqual({ actor: 'p00000008' })
    fireEvent.click(screen.getByRole('button', { name: '看所有人' }))
    expect(await screen.findByText('谁办过要留痕的事')).toBeVisible()
  })

  test.each([
    ['missing', '高志远的第 5 条对不上：前面少了一条'],
    ['chain', '高志远的第 5 条对不上：和前一条接不上'],
    ['hash', '高志远的第 5 条对不上：内容被人动过'],
  ] as const)('a chain with %s says which row and how', async (kind, words) => {
    opening({ 'privacy.verifyAudit': () => ok<'privacy.verifyAudit'>({ rows: 12, fault: { seq: 5, kind } }) })
    await verify()
    expect(await screen.findByText(words)).toBeVisible()
  })

  test('it is the district’s', async () => {
    opening({ 'privacy.auditTrail': () => refused<'privacy.auditTrail'>('notAllowed') })
    expect(await screen.findByText('这件事不归您办，请找社区或支部。')).toBeVisible()
  })
})
