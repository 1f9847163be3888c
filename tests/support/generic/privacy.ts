import { nextRow } from '../../../cloudfunctions/_kernel/audit-chain'
import { attendanceId, DISTRICT } from '../../../types/domain/ids'
import { stay } from '../attendance'
import { nomination } from '../corps'
import { chain, code } from '../points'
import { NOW, task } from '../tasks'
import { AUTHORITIES, type MayOf, OVER } from './may'
import { NEIGHBOURS } from './neighbours'
import type { ScenesOf } from './scene'
import { BRANCH, GRID, PEOPLE, TASK, WORLD } from './world'

export const PRIVACY_MAY: MayOf<'privacy'> = {
  consent: 'registered',
  mine: 'registered',
  correct: 'registered',
  exportMine: 'registered',
  whoLooked: 'registered',
  reveal: { at: GRID, roles: { ...AUTHORITIES, branchSecretary: OVER, gridWorker: OVER } },
  deleteMine: 'anyone',
  auditTrail: {
    at: DISTRICT,
    roles: { district: OVER },
    names: { to: { district: OVER }, of: NEIGHBOURS.map(({ grid }) => grid) },
  },
  verifyAudit: { at: DISTRICT, roles: { district: OVER } },
}

const ME = PEOPLE.volunteer
const post = 'd0123456789ab'
const earlier = new Date(NOW - 86_400_000)

/** 李秀英 with all that can be known of somebody: a post, a place on a task ahead, hours, points, a nomination, and who looked. */
const documents = {
  ...WORLD,
  grids: WORLD.grids.map((grid) => ({
    ...grid,
    posts: { [post]: { group: '巡逻组', name: '巡逻岗', duty: '每晚一圈' } },
    holders: { [ME.personId]: { postId: post, name: ME.name, since: earlier } } as const,
    postChanges: [{ at: earlier, byName: '孙玉兰', act: 'assigned' as const, postName: '巡逻岗', personName: ME.name }],
  })),
  tasks: [
    task({
      gridIds: [GRID],
      placesLeft: 2,
      branchIds: [BRANCH],
      branches: { [BRANCH]: { name: '凤鸣 1 号网格党支部', places: 2, placesLeft: 1 } },
      personIds: [ME.personId],
      people: { [ME.personId]: { branchId: BRANCH, state: 'coming' } },
    }),
  ],
  attendance: [
    stay({
      _id: attendanceId(TASK, ME.personId),
      state: 'out',
      minutes: 60,
      checkedInAt: earlier,
      checkedOutAt: earlier,
    }),
  ],
  postings: chain([30, 20]),
  codes: [code()],
  nominations: [nomination(BRANCH, ME, { state: 'closed' })],
  audit: [
    nextRow(null, {
      actor: PEOPLE.worker.personId,
      act: 'reveal',
      target: ME.personId,
      scope: GRID,
      purpose: 'visit',
      key: 'an-earlier-request',
      digest: 'digest',
      at: earlier,
    }),
  ],
}

const byMe = { clock: NOW, caller: ME._id, documents }
const byWorker = { clock: NOW, caller: PEOPLE.worker._id, documents }
const byDistrict = { clock: NOW, caller: PEOPLE.district._id, documents }

export const PRIVACY_SCENES: ScenesOf<'privacy'> = {
  consent: { ...byMe, noOther: 'there is one version that may be agreed to, and nothing else is in the input' },
  mine: byMe,
  correct: [
    { ...byMe, other: { address: null } },
    {
      ...byMe,
      variant: 'what the roster shows',
      input: { occupation: 'retiree', skills: ['firstAid'] },
      other: { occupation: 'teacher' },
    },
  ],
  exportMine: byMe,
  whoLooked: byMe,
  reveal: { ...byWorker, other: { field: 'address' } },
  deleteMine: { ...byMe, other: { name: '王建国' } },
  auditTrail: byDistrict,
  verifyAudit: byDistrict,
}
