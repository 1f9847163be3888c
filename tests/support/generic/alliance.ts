import { DISTRICT } from '../../../types/domain/ids'
import { MERCHANT, merchant, NOW } from '../points'
import { allianceMonth, dispute, flag, NOVEMBER, statementOf, takenChain } from '../statements'
import { AUTHORITIES, type May, type MayOf, OVER } from './may'
import type { ScenesOf } from './scene'
import { COMMUNITY, PEOPLE, WORLD } from './world'

/** Who asks says as which side, and so over which place: any of these roles that reaches it; a desk reaches the shops of its places. */
const sides = { ...AUTHORITIES, merchant: OVER }
const atTill: May = { at: MERCHANT, roles: sides }
/** A desk looks, but says nothing in a shop's name. */
const inItsName: May = { at: MERCHANT, roles: { merchant: ['own'] } }
const atDesk: May = { at: COMMUNITY, roles: AUTHORITIES }

export const ALLIANCE_MAY: MayOf<'alliance'> = {
  merchantMonth: atTill,
  tillHistory: atTill,
  listStatements: { at: COMMUNITY, roles: sides },
  takeStatement: atTill,
  statement: atTill,
  statementLines: atTill,
  confirmStatement: inItsName,
  discussLine: inItsName,
  tieOut: atTill,
  statementFile: atTill,
  listRules: 'registered',
  addRule: { at: DISTRICT, roles: { district: OVER } },
  overview: atDesk,
  listFlags: atDesk,
  noteFlag: atDesk,
}

const till = { clock: NOVEMBER, caller: PEOPLE.till._id }
const desk = { clock: NOVEMBER, caller: PEOPLE.worker._id }
const postings = takenChain({ points: [20, 12] })
const [, first, second] = postings
const shops = { ...WORLD, merchants: [merchant()], postings }
const open = { ...shops, ...statementOf(postings) }
const SAID = { by: PEOPLE.worker.personId, byName: PEOPLE.worker.name, at: new Date(NOVEMBER - 60_000) }
/** September is there too: a word about it is another wish. */
const september = statementOf([], { month: '2026-09' })
const both = {
  ...shops,
  statements: [
    ...statementOf(postings, { confirmed: { merchant: null, community: SAID } }).statements,
    ...september.statements,
  ],
  statementParts: open.statementParts,
}
const disputed = { ...shops, ...statementOf(postings, { disputes: [dispute(first)] }) }
const takesOut = { kind: 'answer', takeOut: true, text: '查过了，确实没给' } as const

export const ALLIANCE_SCENES: ScenesOf<'alliance'> = {
  merchantMonth: { ...till, documents: shops, input: { month: '2026-10' } },
  tillHistory: { ...till, documents: shops, input: { span: '2026-10' } },
  listStatements: { ...desk, documents: open },
  takeStatement: { ...till, documents: shops, other: { month: '2026-09' } },
  statement: { ...till, documents: disputed },
  statementLines: { ...till, documents: open },
  confirmStatement: [
    {
      ...till,
      documents: { ...both, statements: [...open.statements, ...september.statements] },
      other: { month: '2026-09' },
    },
    { ...till, variant: 'the second side', documents: both, other: { month: '2026-09' } },
  ],
  discussLine: [
    { ...till, documents: open, other: { postingId: second?._id ?? 'p00000001:3' }, tapsAgain: 'busy' },
    {
      ...till,
      variant: 'taken out',
      documents: disputed,
      input: { step: takesOut },
      other: { step: { ...takesOut, takeOut: false } },
      tapsAgain: 'busy',
    },
  ],
  tieOut: { ...till, documents: open },
  statementFile: { ...till, documents: open },
  listRules: { ...till, documents: WORLD },
  addRule: { clock: NOW, caller: PEOPLE.district._id, documents: WORLD, other: { note: '别的说明' } },
  overview: { ...desk, documents: { ...shops, allianceMonths: [allianceMonth()] } },
  listFlags: { ...desk, documents: { ...shops, allianceFlags: [flag()] } },
  noteFlag: { ...desk, documents: { ...shops, allianceFlags: [flag()] }, other: { text: '又问了一遍' } },
}
