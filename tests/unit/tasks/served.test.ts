import { servedOf } from '../../../cloudfunctions/tasks/rules/served'
import { stay } from '../../support/attendance'
import { task } from '../../support/tasks'

const OUT = new Date('2026-11-25T10:05:00+08:00')
const worker = { personId: 'p00000006', name: '周敏' } as const
const earned = { personId: 'p00000001', attendanceId: stay()._id, minutes: 110, points: 15 } as const

test('a record tells the minutes that were accepted, at the times of the stay, and who accepted', () => {
  const accepted = task({ content: '挂号、陪诊、取药' })
  expect(servedOf(accepted, [earned], [stay({ checkedOutAt: OUT, minutes: 120 })], worker, 5)).toEqual([
    {
      _id: stay()._id,
      personId: 'p00000001',
      name: '李秀英',
      source: 'task',
      kind: 'specialCare',
      title: '陪 3 位老人去复查',
      content: '挂号、陪诊、取药',
      place: '区医院门诊楼',
      startsAt: stay().checkedInAt,
      endsAt: OUT,
      minutes: 110,
      organiserId: '370306003001',
      organiserName: '凤鸣社区',
      inChargeId: 'p00000006',
      inChargeName: '周敏',
      rating: 5,
    },
  ])
})

test('whoever never signed out served to the planned end; a task without words is told by its kind', () => {
  expect(servedOf(task(), [earned], [stay()], worker, null)).toMatchObject([
    { endsAt: stay().endsAt, content: '特殊照护', rating: null },
  ])
})

test('what nobody stayed for is no service', () => {
  expect(servedOf(task(), [earned], [], worker, null)).toEqual([])
})
