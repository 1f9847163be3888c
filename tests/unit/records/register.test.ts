import { whyNotNote } from '../../../cloudfunctions/records/rules/note'
import { monthsBetween, registerPages } from '../../../cloudfunctions/records/rules/register'
import { yearsOf } from '../../../cloudfunctions/records/rules/years'
import { communityCode, gridCode } from '../../../types/domain/ids'
import { record, serviceNote } from '../../support/records'

test.each([
  ['one month', '2026-11', '2026-11', ['2026-11']],
  ['over the end of a year', '2026-12', '2027-01', ['2026-12', '2027-01']],
  ['the wrong way round', '2026-11', '2026-10', null],
  ['more than a year', '2025-11', '2026-11', null],
] as const)('months of a register: %s', (_case, from, until, months) => {
  expect(monthsBetween(from, until)).toEqual(months)
})

test('a register tells every field of an entry, hours of a person’s total, and corrections with what stood there before', () => {
  const first = record({ rating: 5, minutes: 50 })
  const { startsAt, endsAt } = first
  const again = record({
    _id: 't370306003001-2611-02:p00000001',
    minutes: 50,
    late: true,
    corrections: [
      {
        key: 'k',
        at: new Date('2026-11-27T09:00:00+08:00'),
        by: 'p00000006',
        reason: '忘了签退',
        was: { startsAt, endsAt, minutes: 90 },
      },
    ],
  })
  const [service, people, training, award] = registerPages([first, again], [serviceNote()])
  const line = (row: readonly string[] | undefined) =>
    Object.fromEntries((service?.rows[0] ?? []).map((head, i) => [head, row?.[i]]))
  expect(line(service?.rows[1])).toEqual({
    姓名: '李秀英',
    证件类型: '',
    证件号码: '',
    活动名称: '陪 3 位老人去复查',
    服务类别: '特殊照护',
    服务日期: '2026-11-25',
    起止时间: '08:00–10:00',
    服务地点: '区医院门诊楼',
    服务内容: '挂号、陪诊、取药',
    '服务时长（分钟）': '50',
    组织单位: '凤鸣社区',
    负责人: '周敏',
    服务评价: '5 分',
    登记日期: '2026-11-26',
    按时登记: '是',
    更正: '',
    记录编号: 't370306003001-2611-01:p00000001',
  })
  expect(line(service?.rows[2])).toMatchObject({ 按时登记: '晚了', 更正: '2026-11-27 由 90 分钟更正：忘了签退' })
  expect(people?.rows[1]).toEqual(['李秀英', '', '', '2', '100', '1.6'])
  expect(training?.rows[1]).toEqual(['李秀英', '', '', '应急救护培训', '2026-11-20', '凤鸣社区'])
  expect(award?.rows).toHaveLength(1)
})

test('years and a life are summed in minutes', () => {
  expect(
    yearsOf([
      { month: '2025-12', minutes: 50, times: 1 },
      { month: '2026-01', minutes: 50, times: 2 },
      { month: '2026-11', minutes: 20, times: 1 },
    ]),
  ).toEqual({
    totals: { minutes: 120, times: 4 },
    years: [
      { year: 2026, minutes: 70, times: 3 },
      { year: 2025, minutes: 50, times: 1 },
    ],
  })
})

const NOW = Date.parse('2026-11-25T00:30:00+08:00')
const here = communityCode('370306003001')
const member = { gridId: gridCode('370306003001001'), state: 'active' } as const
test.each([
  ['nobody’s', null, '2026-11-20', 'notEnrolledHere'],
  ['of somebody who left', { ...member, state: 'left' } as const, '2026-11-20', 'notEnrolledHere'],
  ['of somebody elsewhere', { ...member, gridId: gridCode('370306003002001') }, '2026-11-20', 'notEnrolledHere'],
  ['that is still to come', member, '2026-11-26', 'periodWrong'],
  ['of today', member, '2026-11-25', null],
] as const)('a training or award %s', (_case, membership, day, why) => {
  expect(whyNotNote(membership, { scope: here, day }, NOW)).toBe(why)
})
