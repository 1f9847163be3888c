import { whyNotLead } from '../../../cloudfunctions/muster/rules/lead'
import { MAX_TEAMS } from '../../../types/domain/muster'
import type { MusterGridDoc } from '../../../types/documents/muster'
import { answering, musterGrid } from '../../support/muster'

const ME = 'p00000001'
const team = { kind: 'team', name: '一组', post: '守路口', leader: null } as const
const join = { kind: 'join', personId: ME, teamId: 'a1b2c3d4' } as const
const lesson = { kind: 'lesson', text: '沙袋提前放' } as const
const standing = { name: '一组', post: '守东门', leader: null }
const full = Object.fromEntries(Array.from({ length: MAX_TEAMS }, (_team, i) => [`0000000${i}`.slice(-8), standing]))

test.each<[string, Partial<MusterGridDoc>, Parameters<typeof whyNotLead>[1], ReturnType<typeof whyNotLead>]>([
  ['a lesson while it runs', {}, lesson, 'orderRunning'],
  ['a lesson once it is over', { active: false }, lesson, null],
  ['a report once it is over', { active: false }, { kind: 'report', text: '水退了' }, 'orderOver'],
  ['another name for a team that is none', {}, { ...team, teamId: 'a1b2c3d4' }, 'teamGone'],
  ['another name for a team', { teams: { a1b2c3d4: standing } }, { ...team, teamId: 'a1b2c3d4' }, null],
  ['one team too many', { teams: full }, team, 'teamsFull'],
  ['a team for somebody who has said nothing', { teams: { a1b2c3d4: standing } }, join, 'notHere'],
  ['a team that is none', { answers: answering(ME) }, join, 'teamGone'],
  ['out of every team', { answers: answering(ME) }, { ...join, teamId: null }, null],
  ['more people', {}, { kind: 'want', people: 3, why: '水大' }, null],
])('%s', (_title, over, deed, why) => {
  expect(whyNotLead(musterGrid({}, over), deed)).toBe(why)
})
