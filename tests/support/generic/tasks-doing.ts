import { sealContact } from '../../../cloudfunctions/tasks/doing/contact'
import { attendanceId, DISTRICT, type PersonId, streetCode } from '../../../types/domain/ids'
import { DAY, MINUTE } from '../../../types/domain/time'
import type { AttendanceDoc } from '../../../types/documents/attendance'
import type { TaskDoc } from '../../../types/documents/tasks'
import { stay } from '../attendance'
import { JPEG, note } from '../doing'
import { putFile } from '../rosters'
import { TEST_KEYS } from '../secrets'
import { NOW, task } from '../tasks'
import { AUTHORITIES, IN, type MayOf, OVER } from './may'
import type { ScenesOf } from './scene'
import { BRANCH, COMMUNITY, GRID, PEOPLE, TASK, WORLD } from './world'

// What is sealed here is opened by the functions with the keys of their environment.
Object.assign(process.env, TEST_KEYS)

const helpers = { cadre: IN, volunteer: IN, branchSecretary: IN, gridWorker: IN } as const

type Doing =
  | 'contact'
  | 'addEvidence'
  | 'listEvidence'
  | 'sendBack'
  | 'accept'
  | 'listToAccept'
  | 'addNote'
  | 'listNotes'
  | 'unsay'

export const DOING_MAY: Pick<MayOf<'tasks'>, Doing> = {
  contact: { at: COMMUNITY, roles: { ...helpers, community: OVER } },
  addEvidence: { at: COMMUNITY, roles: helpers },
  listEvidence: {
    at: COMMUNITY,
    roles: { ...helpers, community: OVER },
    names: { to: { community: OVER }, of: [GRID] },
  },
  sendBack: { at: COMMUNITY, roles: { community: OVER } },
  accept: { at: COMMUNITY, roles: { community: OVER } },
  listToAccept: { at: COMMUNITY, roles: { community: OVER } },
  addNote: { at: COMMUNITY, roles: helpers },
  listNotes: { at: COMMUNITY, roles: { ...AUTHORITIES, department: OVER } },
  unsay: { at: COMMUNITY, roles: AUTHORITIES },
}

const ALL = [PEOPLE.volunteer, PEOPLE.second, PEOPLE.cadre] as const
const ME = PEOPLE.volunteer.personId

/** How long the first `count` of ALL were there. */
const stays = (count: number): AttendanceDoc[] =>
  ALL.slice(0, count).map(({ personId, name }, index) =>
    stay({
      _id: attendanceId(TASK, personId),
      personId,
      name,
      state: 'out',
      checkedInAt: new Date(task().startsAt.getTime() + index * MINUTE),
      checkedOutAt: new Date(task().startsAt.getTime() + 125 * MINUTE),
      minutes: 125 - index,
    }),
  )

/** Something that 郭奶奶 said. */
const heard = {
  ...WORLD,
  listeningNotes: [note({ scopes: [DISTRICT, streetCode(COMMUNITY), COMMUNITY], saidBy: '郭奶奶' })],
}

/** A task that the first `count` of ALL have been on. */
export const finished = (count: number, over: Partial<TaskDoc> = {}) => {
  const personIds: PersonId[] = ALL.slice(0, count).map(({ personId }) => personId)
  const people = Object.fromEntries(personIds.map((id) => [id, { branchId: null, state: 'coming' as const }]))
  const done = task({ gridIds: [GRID], placesLeft: 4 - count, personIds, people, ...over })
  return { ...WORLD, tasks: [done], attendance: stays(count) }
}

const contact = sealContact(TASK, { name: '郭奶奶', phone: '15400000099', address: '凤鸣西里 5 号楼 102' })
const after = { clock: task().endsAt.getTime() + 20_000 }
/** WeChat looks at the words first; without its answer nothing is saved, and the person taps once more. */
const looked = { tapsAgain: 'busy' } as const
const byWorker = { ...after, caller: PEOPLE.worker._id }
const byMe = { ...after, caller: PEOPLE.volunteer._id }

export const DOING_SCENES: Pick<ScenesOf<'tasks'>, Doing> = {
  // Days before the task, so that it is still shown days later.
  contact: { ...byMe, clock: NOW - 3 * DAY, documents: finished(1, { contact }), other: { purpose: 'visit' } },
  addEvidence: [
    { ...byMe, documents: finished(1), other: { text: '都办完了' }, ...looked },
    {
      ...byMe,
      variant: 'with a picture, after it was sent back',
      documents: finished(1, {
        branchIds: [BRANCH],
        sentBack: { by: PEOPLE.worker.personId, at: task().endsAt, reason: '缺照片' },
      }),
      input: async (cloud) => ({ fileIds: [await putFile(cloud, PEOPLE.volunteer._id, JPEG, 'pictures/scene.jpg')] }),
      other: { fileIds: [] },
      ...looked,
    },
  ],
  listEvidence: {
    ...byWorker,
    documents: finished(1, {
      evidence: [{ id: 'e1', by: ME, at: task().endsAt, text: '三位老人都送到家了', fileIds: [] }],
    }),
  },
  sendBack: { ...byWorker, documents: finished(2), other: { reason: '还差一句话' }, ...looked },
  accept: [
    { ...byWorker, documents: finished(3), other: { rating: 4 } },
    {
      ...byWorker,
      variant: 'one with fewer minutes, one later',
      documents: finished(3),
      input: {
        exceptions: [{ personId: ME, minutes: 90, why: '中间去办了别的事' }],
        later: [PEOPLE.cadre.personId],
        rating: 5,
        remark: '办得周到',
      },
      other: { later: [] },
      ...looked,
    },
  ],
  listToAccept: { ...byWorker, documents: finished(1) },
  addNote: { ...byMe, documents: finished(1, { kind: 'outreach' }), other: { topic: 'jobs' }, ...looked },
  listNotes: { ...byWorker, documents: heard },
  unsay: [
    { ...byWorker, documents: heard, other: { drop: 'all' } },
    { ...byWorker, variant: 'all of it', documents: heard, input: { drop: 'all' }, other: { drop: 'name' } },
  ],
}
