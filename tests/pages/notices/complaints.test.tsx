import { fireEvent, screen, waitFor } from '@testing-library/react'
import ComplainPage from '@/pages/notices/complain/index'
import ComplaintsPage from '@/pages/notices/complaints/index'
import DeskPage from '@/pages/notices/desk/index'
import { asked, cloudAnswers, ok, refused } from '../support/cloud'
import { homeOf, HOUR, NOW } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { type Complaint, complaintOf } from './answers'

beforeEach(freshPhone)
const me = { 'home.open': () => ok<'home.open'>(homeOf('volunteer')) }
const answer = { words: '下次就在北门集合', byName: '周敏', at: NOW - HOUR }

describe('what I said', () => {
  const opening = (complaints: readonly Complaint[]) => {
    cloudAnswers({
      ...me,
      'notices.myComplaints': () =>
        ok<'notices.myComplaints'>({
          complaints: complaints.map(({ maskedName: _maskedName, ...one }) => one),
          next: null,
        }),
    })
    show(<ComplaintsPage />)
  }

  test('with the answer, or the days left for one', async () => {
    opening([complaintOf(), complaintOf({ id: `c${'f'.repeat(24)}`, words: '北门更近', answer })])
    expect(await screen.findByText('1 件在等答复')).toBeVisible()
    expect(await screen.findByText('还有 5 天')).toBeVisible()
    expect(screen.getByText('下次就在北门集合')).toBeVisible()
    expect(screen.getByText(/^周敏·/)).toBeVisible()
  })

  test('nothing yet, and the ways: writing and the phone', async () => {
    opening([])
    expect(await screen.findByText('您还没说过')).toBeVisible()
    fireEvent.click(screen.getByRole('button', { name: '说说您的事' }))
    expect(platform.journey).toEqual([{ how: 'navigateTo', url: '/pages/notices/complain/index' }])
    fireEvent.click(screen.getByRole('button', { name: /想打电话说/ }))
    expect(platform.called).toEqual([{ phone: '12345' }])
  })
})

describe('saying it', () => {
  const due = NOW + 7 * 24 * HOUR
  const opening = (reply: 'done' | 'risky' | 'lost' = 'done') => {
    cloudAnswers({
      ...me,
      'notices.complain': () =>
        reply === 'lost'
          ? 'lost'
          : reply === 'risky'
            ? refused<'notices.complain'>('wordsRisky')
            : ok<'notices.complain'>({ complaintId: complaintOf().id, scope: '370306', dueAt: due }),
      'notices.grantCredits': () => ok<'notices.grantCredits'>({ credits: [] }),
    })
    show(<ComplainPage />)
  }
  const fill = () => {
    fireEvent.click(screen.getByRole('radio', { name: '有人做得不对' }))
    fireEvent.change(screen.getByRole('textbox', { name: '怎么回事' }), { target: { value: ' 当众训人 ' } })
    fireEvent.click(screen.getByRole('radio', { name: '区里' }))
  }
  const sent = () => asked.filter(({ action }) => action === 'notices.complain')

  test('it goes to whom I choose, and I see it among mine', async () => {
    opening()
    fill()
    fireEvent.click(screen.getByRole('button', { name: '发给区里' }))
    await waitFor(() =>
      expect(platform.journey).toEqual([{ how: 'redirectTo', url: '/pages/notices/complaints/index' }]),
    )
    expect(sent()[0]?.input).toMatchObject({ kind: 'conduct', words: '当众训人', level: 'district' })
    expect(sent()[0]?.input).not.toHaveProperty('about')
    expect(platform.questions()).toHaveLength(1)
  })

  test('what is missing is said where it is missing, and nothing is sent', async () => {
    opening()
    fireEvent.click(screen.getByRole('button', { name: '发给社区' }))
    expect(screen.getByText('先选一样：是哪一类')).toBeVisible()
    fireEvent.click(screen.getByRole('radio', { name: '提个建议' }))
    fireEvent.click(screen.getByRole('button', { name: '发给社区' }))
    expect(screen.getByText('写一两句就行')).toBeVisible()
    expect(sent()).toEqual([])
  })

  test.each([
    ['risky', '这些话发不出去，请换个说法再写。'],
    ['lost', '没连上，不知道办成没有。再点一次不会重复办。'],
  ] as const)('%s: the words stay, and it says what to do', async (reply, says) => {
    opening(reply)
    fill()
    fireEvent.click(screen.getByRole('button', { name: '发给区里' }))
    expect(await screen.findByText(says, {}, { timeout: 3000 })).toBeVisible()
    expect(screen.getByRole('textbox', { name: '怎么回事' })).toHaveValue(' 当众训人 ')
  })
})

describe('the desk', () => {
  const opening = (scope: string, rows: readonly Complaint[] = [complaintOf()]) => {
    platform.open({ scope })
    cloudAnswers({
      ...me,
      'notices.listComplaints': ({ show: wanted }) =>
        ok<'notices.listComplaints'>({ complaints: wanted === 'open' ? [...rows] : [], next: null }),
      'notices.answerComplaint': () => ok<'notices.answerComplaint'>({}),
    })
    show(<DeskPage />)
  }

  test('an answer in words goes to the place it was sent to', async () => {
    opening('370306003011')
    fireEvent.click(await screen.findByRole('button', { name: '答复李*英' }))
    fireEvent.click(screen.getByRole('button', { name: '发出答复' }))
    expect(screen.getByText('写一两句再发')).toBeVisible()
    fireEvent.change(screen.getByRole('textbox', { name: '查得怎么样，怎么办' }), { target: { value: '说好了' } })
    fireEvent.click(screen.getByRole('button', { name: '发出答复' }))
    expect(await screen.findByText('答复了，对方在消息里看得到')).toBeVisible()
    expect(asked.find(({ action }) => action === 'notices.answerComplaint')?.input).toMatchObject({
      complaintId: complaintOf().id,
      scope: '370306003011',
      words: '说好了',
    })
  })

  test('one past its day is late, and says by how much', async () => {
    opening('370306003011', [complaintOf({ dueAt: Date.parse('2026-11-22T00:00:00+08:00') })])
    expect(await screen.findByText('过了 3 天')).toBeVisible()
  })

  test('a community has nobody below it; a street sees what its communities left', async () => {
    opening('370306003')
    fireEvent.click(await screen.findByRole('tab', { name: '下级超期' }))
    expect(await screen.findByText('下面没有超期的')).toBeVisible()
    expect(asked.at(-1)?.input).toEqual({ scope: '370306003', show: 'overdueBelow' })
  })

  test('for a community there is no such view', async () => {
    opening('370306003011')
    await screen.findByText('昨天的巡逻没人通知我换时间')
    expect(screen.queryByRole('tab', { name: '下级超期' })).toBeNull()
  })

  test('an address cut short leads home', async () => {
    opening('37030600301100')
    expect(await screen.findByText('这个链接打不开')).toBeVisible()
  })
})
