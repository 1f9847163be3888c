import { fireEvent, screen, waitFor } from '@testing-library/react'
import StartPage from '@/pages/start/index'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'

const LI = { openid: 'o4', name: '李秀英', roles: [{ role: 'volunteer', scopeName: '凤鸣 3 号网格' }] }
const visited: string[] = []

/** The two doors of the local cloud that are not actions. */
function localCloud(people: readonly unknown[]): void {
  visited.length = 0
  globalThis.fetch = (async (url: string, request?: RequestInit) => {
    visited.push(`${request?.method ?? 'GET'} ${decodeURIComponent(url)}`)
    const body = url.startsWith('/local/people') ? people : { session: 'o4.sealed' }
    return { ok: true, status: 200, json: async () => body }
  }) as typeof fetch
}

beforeEach(freshPhone)

test('picking a person opens their home with their session', async () => {
  localCloud([LI])
  show(<StartPage />)
  fireEvent.click(await screen.findByRole('button', { name: /李秀英/ }))
  await waitFor(() => expect(platform.journey).toEqual([{ how: 'reLaunch', url: '/pages/tabs/home/index' }]))
  expect(platform.storage.get('session')).toBe('o4.sealed')
})

test('people are looked for by role and by words', async () => {
  localCloud([LI])
  show(<StartPage />)
  await screen.findByText('李秀英')
  fireEvent.click(screen.getByRole('radio', { name: '商户' }))
  fireEvent.change(screen.getByLabelText('找人'), { target: { value: ' 惠民 ' } })
  await waitFor(() => expect(visited.at(-1)).toBe('GET /local/people?role=merchant&q=惠民&limit=20'))
})

test('nobody found says what to try', async () => {
  localCloud([])
  show(<StartPage />)
  expect(await screen.findByText('没找到这个人')).toBeVisible()
})

test('somebody new begins as nobody whom anybody knows', async () => {
  localCloud([LI])
  show(<StartPage />)
  fireEvent.click(await screen.findByRole('button', { name: /我是新来的/ }))
  await waitFor(() => expect(platform.journey).toEqual([{ how: 'reLaunch', url: '/pages/tabs/home/index' }]))
  expect(visited).toContain('POST /local/session')
})

test('all roles of a person are named', async () => {
  const roles = [
    { role: 'branchSecretary', scopeName: '凤鸣 3 号网格' },
    { role: 'cadre', scopeName: '凤鸣 1 号网格' },
  ]
  localCloud([{ ...LI, roles }])
  show(<StartPage />)
  expect(await screen.findByText('支部书记·凤鸣 3 号网格，机关干部·凤鸣 1 号网格')).toBeVisible()
})
