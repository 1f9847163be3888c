import { begin } from '@/cloud/begin'
import { session } from '@/cloud/session.h5'

afterEach(() => {
  session.write('')
  window.location.hash = ''
})

const PICKER = '#/pages/start/index'
const HOME = '#/pages/tabs/home/index'
test.each([
  ['nobody, who named no page, begins at the people', '', '', PICKER],
  ['nobody, who named a page, begins there', '', HOME, HOME],
  ['somebody begins at their home', 'token', '', ''],
])('%s', (_name, token, hash, begun) => {
  session.write(token)
  window.location.hash = hash
  begin()
  expect(window.location.hash).toBe(begun)
})
