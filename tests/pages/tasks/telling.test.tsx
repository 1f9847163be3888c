import type { ValueOf } from '../../../types/contracts/all'
import { act, fireEvent, screen } from '@testing-library/react'
import EvidencePage from '@/pages/tasks/evidence/index'
import HeardPage from '@/pages/tasks/heard/index'
import NotePage from '@/pages/tasks/note/index'
import { asked, cloudAnswers, ok, refused } from '../support/cloud'
import { NOW, TASK } from '../support/home'
import { freshPhone, show } from '../support/render'
import { platform } from '../support/taro'
import { COMMUNITY, meAs, refusedBy, task, yes } from '../support/tasks'

beforeEach(() => {
  freshPhone()
  platform.open({ taskId: TASK })
})
const sent = (action: string) => asked.filter((each) => each.action === action).map(({ input }) => input)
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const type = (label: string | RegExp, value: string) =>
  act(async () => fireEvent.change(screen.getByLabelText(label), { target: { value } }))

describe('words and pictures', () => {
  const piece = { id: 'e1', at: NOW, name: '李秀英', text: '都送到家了', pictures: ['https://files/one.jpg'] }
  const opening = async (change: Parameters<typeof task>[0], evidence: (typeof piece)[]) => {
    cloudAnswers({
      'home.open': () => ok<'home.open'>(meAs('volunteer')),
      'tasks.getTask': () => ok<'tasks.getTask'>(task(change)),
      'tasks.listEvidence': () => ok<'tasks.listEvidence'>({ evidence }),
      'tasks.addEvidence': () => ok<'tasks.addEvidence'>({ taskId: TASK, pictures: 0 }),
    })
    show(<EvidencePage />)
    await screen.findByText('陪老人去复查')
  }

  test('nobody has to: an empty form sends nothing, a sentence is enough', async () => {
    await opening({ evidenceAddable: yes, sentBack: { at: NOW, reason: '缺一句话' } }, [])
    expect(screen.getByText('社区请您补一下：缺一句话')).toBeVisible()
    await press('补好了，交上去')
    expect(sent('tasks.addEvidence')).toHaveLength(0)
    await type('办成了什么样（可不写）', '都送到家了')
    await press('补好了，交上去')
    expect(sent('tasks.addEvidence')[0]).toMatchObject({ taskId: TASK, text: '都送到家了', fileIds: [] })
    expect(screen.getByText('交上去了，谢谢您')).toBeVisible()
  })

  test('what came in is shown with its pictures', async () => {
    await opening({ evidenceAddable: refusedBy('notServed') }, [piece])
    expect(await screen.findByText('都送到家了')).toBeVisible()
    expect(screen.getByRole('button', { name: '第 1 张照片，点开看大图' })).toBeVisible()
    expect(screen.queryByRole('button', { name: '交上去' })).toBeNull()
  })

  test('and when nothing did, why nothing can be handed in', async () => {
    await opening({ evidenceAddable: refusedBy('taskClosed') }, [])
    expect(await screen.findByText('没有照片和说明')).toBeVisible()
  })
})

describe('what was heard', () => {
  const opening = async (change: Parameters<typeof task>[0]) => {
    cloudAnswers({
      'home.open': () => ok<'home.open'>(meAs('volunteer')),
      'tasks.getTask': () => ok<'tasks.getTask'>(task(change)),
      'tasks.addNote': () => ok<'tasks.addNote'>({ noteId: 'n000000000000000000000001' }),
    })
    show(<NotePage />)
  }

  test('is anonymous unless the person agreed, and the form is ready for the next', async () => {
    await opening({ noteAddable: yes })
    await screen.findByText('他们说了什么')
    await press('先选说的是哪方面')
    expect(sent('tasks.addNote')).toHaveLength(0)
    await act(async () => fireEvent.click(screen.getByRole('radio', { name: '看病医保' })))
    await type('照原话记', '门诊报销要跑两趟')
    await press('记下来')
    expect(sent('tasks.addNote')[0]).toMatchObject({ topic: 'medical', text: '门诊报销要跑两趟', saidBy: null })
    expect(screen.getByText('记下 1 条了，会转给管这件事的部门')).toBeVisible()

    await type('照原话记', '助餐点远了点')
    await act(async () => fireEvent.click(screen.getByRole('switch', { name: '说话的人同意留名字' })))
    await press('写一下名字')
    await type('怎么称呼', '郭奶奶')
    await press('记下来')
    expect(sent('tasks.addNote')[1]).toMatchObject({ saidBy: { name: '郭奶奶', agreed: true } })
  })

  test('is not written down where it does not belong', async () => {
    await opening({ noteAddable: refusedBy('notOutreach') })
    expect(await screen.findByText('只有政策宣讲，才记听到的话。')).toBeVisible()
  })

  const note = {
    id: 'n000000000000000000000001',
    topic: 'medical',
    text: '门诊报销要跑两趟',
    saidBy: null,
    communityName: '凤鸣社区',
    taskTitle: '医保上门讲',
    at: NOW,
  } as const
  const reading = (
    notes: ValueOf<'tasks.listNotes'>['notes'],
    unsayable: ValueOf<'tasks.listNotes'>['unsayable'] = yes,
  ) => {
    platform.open({ scope: COMMUNITY })
    cloudAnswers({
      'home.open': () => ok<'home.open'>(meAs('community')),
      'tasks.listNotes': () => ok<'tasks.listNotes'>({ notes, unsayable, next: null }),
      'tasks.unsay': ({ noteId }) => ok<'tasks.unsay'>({ noteId }),
    })
    show(<HeardPage />)
  }

  test('is read by place, month and what it is about', async () => {
    reading([note])
    expect(await screen.findByText('1 条，请看看怎么答复')).toBeVisible()
    expect(screen.getByText(/凤鸣社区·没留名字/)).toBeVisible()
    await type('哪方面', 'medical')
    expect(sent('tasks.listNotes').at(-1)).toMatchObject({ scope: COMMUNITY, month: '2026-11', topic: 'medical' })
    await act(async () => fireEvent.click(screen.getByRole('tab', { name: '10 月' })))
    expect(sent('tasks.listNotes').at(-1)).toMatchObject({ month: '2026-10' })
  })

  test('whoever said it may take back their name or all of it, on a word to the community', async () => {
    reading([{ ...note, saidBy: '郭奶奶' }])
    await screen.findByText('1 条，请看看怎么答复')
    await press('本人想收回')
    await press('去掉名字')
    expect(sent('tasks.unsay')).toMatchObject([{ scope: COMMUNITY, noteId: note.id, drop: 'name' }])
    expect(await screen.findByText('收回了')).toBeVisible()
  })

  test('without a name there is only all of it to take back', async () => {
    reading([note])
    await screen.findByText('1 条，请看看怎么答复')
    await press('本人想收回')
    expect(screen.queryByText(/去掉名字/)).toBeNull()
    await press('收回这一条')
    expect(sent('tasks.unsay')).toMatchObject([{ drop: 'all' }])
  })

  test('a department takes nothing back', async () => {
    reading([note], refusedBy('notAllowed'))
    expect(await screen.findByText('1 条，请看看怎么答复')).toBeVisible()
    expect(screen.queryByText('本人想收回')).toBeNull()
  })

  test('an empty month, a refusal and a cut address are said', async () => {
    reading([])
    expect(await screen.findByText('还没有人记下什么')).toBeVisible()
    platform.open({ scope: '12' })
    show(<HeardPage />)
    expect(await screen.findByText('这个链接打不开')).toBeVisible()
    platform.open({ taskId: TASK })
    cloudAnswers({ 'tasks.getTask': () => refused<'tasks.getTask'>('notFound') })
  })
})
