import { fireEvent, screen } from '@testing-library/react'
import { CONSENT_SHEET } from '@/lib/consent'
import ConsentPage from '@/pages/privacy/consent/index'
import { CONSENT_VERSION } from '../../../types/domain/org'
import { asked, cloudAnswers, ok, refused } from '../support/cloud'
import { homeOf, NOW } from '../support/home'
import { freshPhone, show } from '../support/render'
import { mine, type Mine } from './answers'

beforeEach(freshPhone)

const opening = (consent: Mine['consent'], more: Parameters<typeof cloudAnswers>[0] = {}) => {
  cloudAnswers({
    'home.open': () => ok<'home.open'>(homeOf('volunteer')),
    'privacy.mine': () => ok<'privacy.mine'>(mine({ consent })),
    'privacy.consent': () => ok<'privacy.consent'>({ version: CONSENT_VERSION }),
    ...more,
  })
  show(<ConsentPage />)
}

test('every part can be read before anything is agreed to', async () => {
  opening(null)
  for (const { title, text } of CONSENT_SHEET.parts) {
    expect(await screen.findByText(title)).toBeVisible()
    expect(screen.getByText(text)).toBeVisible()
  }
})

test('agreeing names the version that was read', async () => {
  opening(null)
  fireEvent.click(await screen.findByRole('button', { name: '看明白了，同意' }))
  await screen.findByRole('button', { name: '看明白了，同意' })
  expect(asked.find(({ action }) => action === 'privacy.consent')?.input).toMatchObject({ version: CONSENT_VERSION })
})

test('an older consent is asked for again', async () => {
  opening({ version: CONSENT_VERSION - 1, at: NOW })
  expect(await screen.findByRole('button', { name: '看明白了，同意' })).toBeVisible()
})

test('what was agreed to says when, and asks nothing', async () => {
  opening({ version: CONSENT_VERSION, at: NOW })
  expect(await screen.findByText('您同意过这一版，2026 年 11 月 24 日')).toBeVisible()
  expect(screen.queryByRole('button', { name: '看明白了，同意' })).toBeNull()
})

test('a newer sheet than this app knows is said in place', async () => {
  opening(null, { 'privacy.consent': () => refused<'privacy.consent'>('consentOld') })
  fireEvent.click(await screen.findByRole('button', { name: '看明白了，同意' }))
  expect(await screen.findByText('告知书有新的了，请看过新的再同意。')).toBeVisible()
})
