import type { TestCloud } from '../../tests/support/cloud'
import { openid, personId, request } from '../../tests/support/district'
import { BRANCH, claimed, NOW, SIBLING_BRANCH, task } from '../../tests/support/tasks'
import { succeed } from './stage'
import type { ScenariosOf } from './trips'
import { DOING_SCENARIOS } from './trips-doing'
import { MONTH_SCENARIOS } from './trips-month'

const taskId = task()._id

const claim = (cloud: TestCloud) =>
  succeed(cloud, openid('secretary'), 'tasks.claim', { taskId, branchId: BRANCH, places: 2, requestId: request() })

const join = (cloud: TestCloud) =>
  succeed(cloud, openid('volunteer'), 'tasks.join', { taskId, source: 'free', requestId: request() })

export const TASKS_SCENARIOS: ScenariosOf<'tasks'> = {
  ...MONTH_SCENARIOS,
  // For a secretary: also who could take the places over, and what they have at that time themselves.
  'tasks.getTask': {
    trips: 6,
    clock: NOW,
    documents: { tasks: [claimed(2, { [personId('volunteer')]: { branchId: BRANCH, state: 'coming' } })] },
    play: (cloud) => succeed(cloud, openid('secretary'), 'tasks.getTask', { taskId }),
  },
  'tasks.candidates': {
    trips: 5,
    clock: NOW,
    documents: { tasks: [claimed(2, { [personId('volunteer')]: { branchId: BRANCH, state: 'offered' } })] },
    play: (cloud) => succeed(cloud, openid('secretary'), 'tasks.candidates', { branchId: BRANCH }),
  },
  'tasks.claim': { trips: 2, clock: NOW, documents: { tasks: [task()] }, play: claim },
  'tasks.release': {
    trips: 2,
    clock: NOW,
    documents: { tasks: [claimed(2)] },
    play: (cloud) =>
      succeed(cloud, openid('secretary'), 'tasks.release', {
        taskId,
        branchId: BRANCH,
        places: 2,
        reason: '人手不够',
        requestId: request(),
      }),
  },
  'tasks.standby': {
    trips: 2,
    clock: NOW,
    documents: { tasks: [task({ placesLeft: 0 })] },
    play: (cloud) =>
      succeed(cloud, openid('secretary'), 'tasks.standby', {
        taskId,
        branchId: BRANCH,
        places: 2,
        requestId: request(),
      }),
  },
  'tasks.handOver': {
    trips: 5,
    clock: NOW,
    documents: { tasks: [claimed(2)] },
    play: (cloud) =>
      succeed(cloud, openid('secretary'), 'tasks.handOver', {
        taskId,
        branchId: BRANCH,
        deed: 'offer',
        other: SIBLING_BRANCH,
        places: 2,
        requestId: request(),
      }),
  },
  'tasks.freePlace': {
    trips: 4,
    clock: NOW,
    documents: { tasks: [claimed(2, { [personId('volunteer')]: { branchId: BRANCH, state: 'offered' } })] },
    play: (cloud) =>
      succeed(cloud, openid('secretary'), 'tasks.freePlace', {
        taskId,
        branchId: BRANCH,
        personId: personId('volunteer'),
        requestId: request(),
      }),
  },
  // More than the table: ADRs 0004 and 0105.
  'tasks.assign': {
    trips: 5,
    clock: NOW,
    documents: { tasks: [claimed(2)] },
    play: (cloud) =>
      succeed(cloud, openid('secretary'), 'tasks.assign', {
        taskId,
        branchId: BRANCH,
        personIds: [personId('cadre'), personId('volunteer')],
        requestId: request(),
      }),
  },
  'tasks.join': { trips: 2, clock: NOW, documents: { tasks: [task()] }, play: join },
  'tasks.leave': {
    trips: 2,
    clock: NOW,
    documents: { tasks: [task()] },
    play: async (cloud) => {
      await join(cloud)
      await succeed(cloud, openid('volunteer'), 'tasks.leave', { taskId, from: null, requestId: request() })
    },
  },
  ...DOING_SCENARIOS,
}
