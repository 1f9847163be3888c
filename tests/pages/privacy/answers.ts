import type { ValueOf } from '../../../types/contracts/all'
import { CONSENT_VERSION } from '../../../types/domain/org'
import { GRID, NOW } from '../support/home'

export type Mine = ValueOf<'privacy.mine'>

/** A volunteer who has agreed, moved once, and may go at any time. */
export const mine = (change: Partial<Mine> = {}): Mine => ({
  name: '李秀英',
  occupation: 'doctor',
  skills: [],
  unitName: null,
  partyMember: false,
  phone: '15400000004',
  address: '凤鸣西里 1 号楼',
  grid: { id: GRID, name: '凤鸣 3 号网格', since: NOW - 400 * 86_400_000, pending: false },
  moves: [{ fromName: '东坞网格', toName: '凤鸣 3 号网格', at: NOW - 400 * 86_400_000, byName: '李秀英' }],
  roles: [{ role: 'volunteer', scope: GRID, scopeName: '凤鸣 3 号网格' }],
  consent: { version: CONSENT_VERSION, at: Date.parse('2025-09-01T08:00:00+08:00') },
  deletable: { allowed: true },
  ...change,
})
