import { points as contracts } from '../../../types/contracts/points'
import { chain, code, NOW, reward } from '../points'
import { scene } from './scene'
import { PEOPLE, WORLD } from './world'

const OTHER_CODE = '87654321'
const me = { clock: NOW, caller: PEOPLE.volunteer._id }
const till = { clock: NOW, caller: PEOPLE.till._id }
const SECOND = PEOPLE.second.personId

/** Two members with 50 points each and a code each, for rewards of 20. */
const documents = {
  ...WORLD,
  rewards: [reward(), reward({ _id: 'r370306003001-01-02', title: '锅饼一张' })],
  postings: [...chain([30, 20]), ...chain([50], SECOND)],
  codes: [code(), code({ _id: OTHER_CODE, personId: SECOND, maskedName: '赵*峰' })],
}

export const POINTS_SCENES = [
  scene<'points.mine'>({ ...me, action: 'points.mine', documents, input: contracts.mine.sample }),
  scene<'points.listRewards'>({
    ...me,
    action: 'points.listRewards',
    documents,
    input: contracts.listRewards.sample,
  }),
  scene<'points.redemptionCode'>({
    ...me,
    action: 'points.redemptionCode',
    documents,
    input: contracts.redemptionCode.sample,
    other: { rewardId: 'r370306003001-01-02' },
  }),
  scene<'points.readCode'>({ ...till, action: 'points.readCode', documents, input: contracts.readCode.sample }),
  scene<'points.capture'>({
    ...till,
    action: 'points.capture',
    documents,
    input: contracts.capture.sample,
    other: { code: OTHER_CODE },
  }),
  scene<'points.merchantMonth'>({
    ...till,
    action: 'points.merchantMonth',
    documents,
    input: contracts.merchantMonth.sample,
  }),
  scene<'points.verify'>({ ...me, action: 'points.verify', documents, input: contracts.verify.sample }),
]
