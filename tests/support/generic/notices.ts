import { complaint, credits, notice, outboxRow } from '../notices'
import { NOW } from '../tasks'
import { AUTHORITIES, type MayOf } from './may'
import type { ScenesOf } from './scene'
import { COMMUNITY, GRID, PEOPLE, WORLD } from './world'

export const NOTICES_MAY: MayOf<'notices'> = {
  list: 'registered',
  read: 'registered',
  grantCredits: 'registered',
  complain: 'registered',
  myComplaints: 'registered',
  listComplaints: { at: COMMUNITY, roles: AUTHORITIES },
  answerComplaint: { at: COMMUNITY, roles: AUTHORITIES },
  outbox: { at: COMMUNITY, roles: AUTHORITIES },
}

const ME = PEOPLE.volunteer
const mine = { personId: ME.personId, name: ME.name } as const
const byMe = { clock: NOW, caller: ME._id }
const byWorker = { clock: NOW, caller: PEOPLE.worker._id }
const told = notice({ to: [`${GRID}/volunteer`, ME.personId] })
const sent = notice({ template: 'reminder', desks: [COMMUNITY], sending: 'spread' })
const complained = { ...WORLD, complaints: [complaint(mine)] }

export const NOTICES_SCENES: ScenesOf<'notices'> = {
  list: { ...byMe, documents: { ...WORLD, notices: [told] } },
  read: {
    ...byMe,
    documents: { ...WORLD, notices: [told] },
    input: { upTo: NOW - 60_000 },
    noOther: 'the mark only moves forward: whatever else the request says, it can take nothing back',
  },
  grantCredits: [
    { ...byMe, documents: WORLD, other: { answers: [{ template: 'urgent', answer: 'accept' }] } },
    {
      ...byMe,
      variant: 'with some banked',
      documents: { ...WORLD, noticeCredits: [credits({ _id: ME.personId })] },
      other: { answers: [{ template: 'reminder', answer: 'reject' }] },
    },
  ],
  // WeChat did not say whether the words may be shown: nothing is there yet, and the person taps once more.
  complain: { ...byMe, documents: WORLD, other: { words: '换一句话' }, tapsAgain: 'busy' },
  myComplaints: { ...byMe, documents: complained },
  listComplaints: { ...byWorker, documents: complained },
  answerComplaint: { ...byWorker, documents: complained, other: { words: '换一句话' }, tapsAgain: 'busy' },
  outbox: {
    ...byWorker,
    documents: { ...WORLD, notices: [sent], outbox: [outboxRow({ ...mine, openId: ME._id })] },
  },
}
