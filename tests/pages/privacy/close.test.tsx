import { fireEvent, screen } from '@testing-library/react'
import ClosePage from '@/pages/privacy/close/index'
import { asked, cloudAnswers, ok, refused } from '../support/cloud'
import { homeOf, NOW } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { mine, type Mine } from './answers'

beforeEach(freshPhone)

const opening = (change: Partial<Mine> = {}, more: Parameters<typeof cloudAnswers>[0] = {}) => {
  cloudAnswers({
    'home.open': () => ok<'home.open'>(homeOf('volunteer')),
    'privacy.mine': () => ok<'privacy.mine'>(mine(change)),
    'privacy.deleteMine': () => ok<'privacy.deleteMine'>({ deletedAt: NOW }),
    ...more,
  })
  show(<ClosePage />)
}
const close = async (name: string) => {
  fireEvent.change(await screen.findByLabelText('照登记的写'), { target: { value: name } })
  fireEvent.click(screen.getByRole('button', { name: '注销我的账户' }))
}
const deletions = () => asked.filter(({ action }) => action === 'privacy.deleteMine')

test('what goes and what stays is said before anything is asked', async () => {
  opening()
  expect(await screen.findByText('姓名、手机号、住址')).toBeVisible()
  expect(screen.getByText('积分的账和服务时长，不再写着是谁')).toBeVisible()
})

test('without the name nothing is asked; with it, once more', async () => {
  opening()
  fireEvent.click(await screen.findByRole('button', { name: '注销我的账户' }))
  expect(screen.getByText('先写上名字，免得点错')).toBeVisible()
  await close('李秀英')
  expect(deletions()).toEqual([])
  fireEvent.click(screen.getByRole('button', { name: '注销，删掉我的资料' }))
  expect(await screen.findByText('已经注销了')).toBeVisible()
  expect(deletions()).toMatchObject([{ input: { name: '李秀英' } }])
  fireEvent.click(screen.getByRole('button', { name: '知道了' }))
  expect(platform.journey).toEqual([{ how: 'reLaunch', url: '/pages/tabs/home/index' }])
})

test('another name than the registered one is refused in place', async () => {
  opening({}, { 'privacy.deleteMine': () => refused<'privacy.deleteMine'>('nameWrong') })
  await close('李英')
  fireEvent.click(screen.getByRole('button', { name: '注销，删掉我的资料' }))
  expect(await screen.findByText('名字对不上，请照登记的写。')).toBeVisible()
})

test('a lost answer: the same again tells that it is done', async () => {
  let lost = true
  opening({}, { 'privacy.deleteMine': () => (lost ? 'lost' : ok<'privacy.deleteMine'>({ deletedAt: NOW })) })
  await close('李秀英')
  fireEvent.click(screen.getByRole('button', { name: '注销，删掉我的资料' }))
  expect(await screen.findByText(/不知道办成没有/)).toBeVisible()
  lost = false
  fireEvent.click(screen.getByRole('button', { name: '再试' }))
  expect(await screen.findByText('已经注销了')).toBeVisible()
  const [first, second] = deletions()
  expect(second?.input).toEqual(first?.input)
})

test('a secretary hands over first, and sees no button', async () => {
  opening({ deletable: { allowed: false, code: 'leadsBranch' } })
  expect(await screen.findByText('这位正带着一个支部，先办离任。')).toBeVisible()
  expect(screen.queryByRole('button', { name: '注销我的账户' })).toBeNull()
})
