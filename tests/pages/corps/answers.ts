import type { ValueOf } from '../../../types/contracts/all'
import { NOW } from '../support/home'

export type Selection = ValueOf<'corps.listCandidates'>
export type Candidate = Selection['candidates'][number]

export const YEAR = 365 * 86_400_000

export const candidate = (change: Partial<Candidate> = {}): Candidate => ({
  personId: 'p00000090',
  name: '王建国',
  unitName: '区财政局',
  seniorRank: true,
  partyMember: true,
  recommendedBy: ['凤鸣社区'],
  stood: true,
  statement: '在这里住了二十年，愿意多跑跑腿',
  service: { minutes: 450, times: 3 },
  appointable: { allowed: true },
  ...change,
})

/** 陈立新 leads it; 王建国 was recommended and stands. */
export const selection = (change: Partial<Selection> = {}): Selection => ({
  branchName: '凤鸣 3 号网格党支部',
  mode: 'functional',
  secretary: { personId: 'p00000002', name: '陈立新', unitName: '区司法局', since: NOW - YEAR },
  terms: [
    { personId: 'p00000007', name: '赵前任', from: NOW - 3 * YEAR, until: NOW - YEAR, handover: '六楼张大爷家常去' },
    { personId: 'p00000002', name: '陈立新', from: NOW - YEAR, until: null, handover: null },
  ],
  candidates: [candidate()],
  recommend: { allowed: true },
  ...change,
})
