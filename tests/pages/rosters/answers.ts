import type { ValueOf } from '../../../types/contracts/all'
import { NOW } from '../support/home'

export type Import = ValueOf<'rosters.startImport'>
export type Outcomes = Import['outcomes']
type Change = ValueOf<'rosters.previewImport'>['changes'][number]

export const IMPORT = `i${'0123456789ab'.repeat(2)}` as const
export const NONE: Outcomes = { add: 0, change: 0, move: 0, same: 0, duplicate: 0, bad: 0 }

/** 1,250 rows in three parts, looked at by nobody yet. */
export const imported = (change: Partial<Import> = {}): Import => ({
  importId: IMPORT,
  kind: 'members',
  fileName: '凤鸣社区名册.xlsx',
  scope: '370306',
  scopeName: '周村区',
  byName: '高志远',
  startedAt: NOW,
  rows: 1250,
  partRows: 500,
  parts: 3,
  partsDone: [],
  state: 'checked',
  outcomes: NONE,
  notes: [],
  ...change,
})

const row = (number: number, outcome: Change['outcome']): Change => ({
  row: number,
  name: `孙${number}`,
  outcome,
  says: outcome === 'bad' ? '手机号少一位' : '编入凤鸣 3 号网格',
})

/** What each part would do: one bad row, one new one, the rest as it is. */
export const part = (number: number): ValueOf<'rosters.previewImport'> => ({
  outcomes: { ...NONE, add: 1, bad: 1, same: number === 2 ? 248 : 498 },
  changes: [row(number * 500 + 2, 'bad'), row(number * 500 + 3, 'add')],
})
