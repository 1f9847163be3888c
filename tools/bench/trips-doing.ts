import { sealContact } from '../../cloudfunctions/tasks/doing/contact'
import { stay } from '../../tests/support/attendance'
import { JPEG, note } from '../../tests/support/doing'
import { openid, personId, request } from '../../tests/support/district'
import { chain } from '../../tests/support/points'
import { putFile } from '../../tests/support/rosters'
import { TEST_KEYS } from '../../tests/support/secrets'
import { claimed, COMMUNITY, task } from '../../tests/support/tasks'
import { attendanceId } from '../../types/domain/ids'
import { MINUTE } from '../../types/domain/time'
import type { TaskDoc } from '../../types/documents/tasks'
import { succeed } from './stage'
import type { Scenario, ScenariosOf } from './trips'

// What is sealed here is opened by the functions with the keys of their environment.
Object.assign(process.env, TEST_KEYS)

const taskId = task()._id
const PEOPLE = ['volunteer', 'volunteer2', 'cadre', 'secretary'] as const

/** A finished task on which the first `served` of PEOPLE were for two hours; each has points already. */
function finished(served: number, over: Partial<TaskDoc> = {}) {
  const people = PEOPLE.slice(0, served).map(personId)
  const { startsAt, endsAt } = task()
  return {
    clock: endsAt.getTime() + MINUTE,
    documents: {
      tasks: [claimed(0, Object.fromEntries(people.map((id) => [id, { branchId: null, state: 'coming' }])), over)],
      attendance: people.map((id) =>
        stay({
          _id: attendanceId(taskId, id),
          personId: id,
          state: 'out',
          checkedInAt: startsAt,
          checkedOutAt: new Date(startsAt.getTime() + 120 * MINUTE),
          minutes: 120,
        }),
      ),
      postings: people.flatMap((id) => chain([10], id)),
    },
  }
}

const acceptance = (served: number): Omit<Scenario, 'trips'> => ({
  ...finished(served),
  play: async (cloud) => {
    const { awards } = await succeed(cloud, openid('worker'), 'tasks.accept', { taskId, requestId: request() })
    if (awards.length !== served) throw new Error(`${awards.length} of ${served} were awarded`)
  },
})

/** 3 + 2n for one person; ADRs 0003 and 0090 say why it costs more. */
export const ACCEPT_ONE: Scenario = { trips: 5, ...acceptance(1) }

const contact = sealContact(taskId, { name: '郭奶奶', phone: '15400000099', address: '凤鸣西里 5 号楼' })
const piece = { id: 'e1', by: personId('volunteer'), at: task().endsAt, text: '送到家了', fileIds: [] }

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

export const DOING_SCENARIOS: Pick<ScenariosOf<'tasks'>, `tasks.${Doing}`> = {
  'tasks.contact': {
    trips: 4,
    ...finished(1, { contact }),
    play: (cloud) =>
      succeed(cloud, openid('volunteer'), 'tasks.contact', { taskId, purpose: 'contact', requestId: request() }),
  },
  // Words alone are 4; a picture is read, kept and its upload deleted: 3 more.
  'tasks.addEvidence': {
    trips: 7,
    ...finished(1),
    play: async (cloud) => {
      const fileIds = [await putFile(cloud, openid('volunteer'), JPEG, 'pictures/bench.jpg')]
      await succeed(cloud, openid('volunteer'), 'tasks.addEvidence', { taskId, fileIds, requestId: request() })
    },
  },
  'tasks.listEvidence': {
    trips: 4,
    ...finished(1, { evidence: [piece] }),
    play: (cloud) => succeed(cloud, openid('worker'), 'tasks.listEvidence', { taskId }),
  },
  'tasks.sendBack': {
    trips: 4,
    ...finished(2),
    play: (cloud) =>
      succeed(cloud, openid('worker'), 'tasks.sendBack', { taskId, reason: '缺一张照片', requestId: request() }),
  },
  // 3 + 2n for four people.
  'tasks.accept': { trips: 11, ...acceptance(4) },
  'tasks.listToAccept': {
    trips: 2,
    ...finished(1),
    play: (cloud) => succeed(cloud, openid('worker'), 'tasks.listToAccept', { communityId: COMMUNITY }),
  },
  'tasks.addNote': {
    trips: 3,
    ...finished(1, { kind: 'outreach' }),
    play: (cloud) =>
      succeed(cloud, openid('volunteer'), 'tasks.addNote', {
        taskId,
        topic: 'medical',
        text: '门诊报销要跑两趟',
        saidBy: null,
        requestId: request(),
      }),
  },
  'tasks.listNotes': {
    trips: 2,
    ...finished(1),
    documents: { listeningNotes: [note()] },
    play: (cloud) => succeed(cloud, openid('worker'), 'tasks.listNotes', { scope: COMMUNITY, month: '2026-11' }),
  },
  'tasks.unsay': {
    trips: 5,
    ...finished(1),
    documents: { listeningNotes: [note()] },
    play: (cloud) =>
      succeed(cloud, openid('worker'), 'tasks.unsay', {
        scope: COMMUNITY,
        noteId: note()._id,
        drop: 'all',
        requestId: request(),
      }),
  },
}
