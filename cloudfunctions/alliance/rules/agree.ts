import { isSettled, MOST_DISPUTES, otherSide, type Side } from '../../../types/domain/alliance'
import type { PersonId, PostingId } from '../../../types/domain/ids'
import type { AccountDoc } from '../../../types/documents/org'
import type { LineDispute, SideWord, StatementDoc, StatementLine } from '../../../types/documents/alliance'
import { hashStatement } from './line'

type Speaking = Side | 'above'
type SpeakingRefused = 'notAllowed' | 'ownStatement'

/** A shop's people speak for it and for nobody else; and nobody else for the shop, though a desk reaches it. */
function whyNotSpeak(
  { merchantId }: Pick<StatementDoc, 'merchantId'>,
  roles: AccountDoc['roles'],
  side: Speaking,
): SpeakingRefused | null {
  const isOwn = roles.some(({ role, scope }) => role === 'merchant' && scope === merchantId)
  if (side === 'merchant') return isOwn ? null : 'notAllowed'
  return isOwn ? 'ownStatement' : null
}

const notOpen = ({ state }: Pick<StatementDoc, 'state'>) =>
  state === 'taking' ? ('statementTaking' as const) : state === 'closed' ? ('statementClosed' as const) : null

export const unsettledIn = ({ disputes }: Pick<StatementDoc, 'disputes'>): number =>
  disputes.filter(({ state }) => !isSettled(state)).length

/**
 * May somebody say for a side that a statement is right? Whoever has said so for the other side, before they changed places, may not.
 * @returns why not, in this order; null when they may
 */
export function whyNotConfirm(
  statement: Pick<StatementDoc, 'merchantId' | 'state' | 'disputes' | 'confirmed'>,
  side: Side,
  { personId, roles }: Pick<AccountDoc, 'personId' | 'roles'>,
): SpeakingRefused | 'statementTaking' | 'statementClosed' | 'alreadyConfirmedSide' | 'linesOpen' | null {
  const stranger = whyNotSpeak(statement, roles, side)
  if (stranger) return stranger
  const closed = notOpen(statement)
  if (closed) return closed
  if (statement.confirmed[side]) return 'alreadyConfirmedSide'
  if (statement.confirmed[otherSide(side)]?.by === personId) return 'ownStatement'
  return unsettledIn(statement) > 0 ? 'linesOpen' : null
}

/** What a side's word makes of a statement: the second one closes it, and its content is hashed. */
export function confirmedBy(
  statement: StatementDoc,
  side: Side,
  word: SideWord,
): Pick<StatementDoc, 'confirmed' | 'closed' | 'state'> {
  const confirmed = { ...statement.confirmed, [side]: word }
  if (!confirmed[otherSide(side)]) return { confirmed, closed: null, state: 'open' }
  return { confirmed, closed: { at: word.at, hash: hashStatement({ ...statement, confirmed }) }, state: 'closed' }
}

/** What somebody says about a line. */
export type LineStep =
  | { readonly kind: 'raise'; readonly text: string }
  | { readonly kind: 'answer'; readonly takeOut: boolean; readonly text: string }
  | { readonly kind: 'keep' }
  | { readonly kind: 'settle'; readonly takeOut: boolean; readonly text: string }

export interface Spoken extends SideWord {
  readonly side: Speaking
}

/** The member whose points a line is about has no say in it, whatever desk they sit at. */
const isOfMember = (postingId: PostingId, by: PersonId): boolean => postingId.startsWith(`${by}:`)

/**
 * May this person answer a dispute for their side? The other one's turn it is; from above, until it is settled. Whoever raised it, at
 * another desk of theirs, does not: one asks for points back, another lets them go.
 */
export function whyNotAnswer(
  { postingId, state, raisedBy, words }: LineDispute,
  { side, by }: Pick<Spoken, 'side' | 'by'>,
): 'aboutYourself' | 'lineSettled' | 'notYourTurn' | 'ownDispute' | null {
  if (isOfMember(postingId, by)) return 'aboutYourself'
  if (isSettled(state) || state === 'takingOut') return 'lineSettled'
  if (side !== 'above' && (side === raisedBy || state !== 'raised')) return 'notYourTurn'
  return words[0]?.by === by ? 'ownDispute' : null
}

/** May a side keep the line after all? Whoever raised it, at any time before it is settled. */
export function whyNotKeep(
  { state, raisedBy }: LineDispute,
  { side }: Pick<Spoken, 'side'>,
): 'lineSettled' | 'notYourTurn' | null {
  if (isSettled(state) || state === 'takingOut') return 'lineSettled'
  return side === raisedBy ? null : 'notYourTurn'
}

/** @param line the line in question; null when the statement does not list it */
function raised(
  statement: StatementDoc,
  spoken: Spoken & { readonly side: Side },
  line: StatementLine | null,
  text: string,
): LineDispute | 'lineUnknown' | 'aboutYourself' | 'lineReversal' | 'lineDisputed' | 'disputesFull' {
  if (!line) return 'lineUnknown'
  if (isOfMember(line.postingId, spoken.by)) return 'aboutYourself'
  if (line.reverses) return 'lineReversal'
  if (statement.disputes.some(({ postingId }) => postingId === line.postingId)) return 'lineDisputed'
  if (statement.disputes.length >= MOST_DISPUTES) return 'disputesFull'
  const { postingId, points, title, at: lineAt } = line
  const words = [{ ...spoken, text }]
  return {
    postingId,
    points,
    title,
    lineAt,
    state: 'raised',
    raisedBy: spoken.side,
    words,
    reversedBy: null,
    reversal: null,
  }
}

function taken(dispute: LineDispute, spoken: Spoken, step: Exclude<LineStep, { kind: 'raise' }>): LineDispute {
  if (step.kind === 'keep') return { ...dispute, state: 'kept' }
  const words = [...dispute.words, { ...spoken, text: step.text }]
  const askedBy = dispute.words[0]?.by ?? spoken.by
  if (step.takeOut) return { ...dispute, words, state: 'takingOut', reversedBy: { askedBy, approvedBy: spoken.by } }
  return { ...dispute, words, state: step.kind === 'settle' ? 'kept' : 'answered' }
}

type Refused =
  | SpeakingRefused
  | 'statementTaking'
  | 'statementClosed'
  | 'lineUnknown'
  | 'aboutYourself'
  | 'lineReversal'
  | 'lineDisputed'
  | 'disputesFull'
  | 'lineSettled'
  | 'notYourTurn'
  | 'ownDispute'

/**
 * A step in the talk about one line. A statement's postings are never struck off it: a line that is taken out is reversed in the ledger, and
 * the reversal stands on the statement of the month in which it is posted. A line that is raised takes back both sides' words.
 * @returns why not, in order of the list; or what changes
 */
export function discussed(
  statement: StatementDoc,
  asked: { readonly step: LineStep; readonly postingId: PostingId; readonly line: StatementLine | null },
  spoken: Spoken,
  roles: AccountDoc['roles'],
): Refused | Pick<StatementDoc, 'disputes' | 'confirmed' | 'returning'> {
  const { step, postingId } = asked
  const stranger = whyNotSpeak(statement, roles, spoken.side)
  if (stranger) return stranger
  const closed = notOpen(statement)
  if (closed) return closed
  const { disputes, confirmed, returning } = statement
  if (step.kind === 'raise') {
    if (spoken.side === 'above') return 'notYourTurn'
    const dispute = raised(statement, { ...spoken, side: spoken.side }, asked.line, step.text)
    if (typeof dispute === 'string') return dispute
    return { disputes: [...disputes, dispute], confirmed: { merchant: null, community: null }, returning }
  }
  const at = disputes.findIndex((dispute) => dispute.postingId === postingId)
  const dispute = disputes[at]
  if (!dispute) return 'lineUnknown'
  const mayStep = step.kind === 'keep' ? whyNotKeep : whyNotAnswer
  const why = mayStep(dispute, spoken)
  if (why) return why
  if ((step.kind === 'settle') !== (spoken.side === 'above')) return 'notYourTurn'
  const next = taken(dispute, spoken, step)
  return {
    disputes: disputes.map((other, i) => (i === at ? next : other)),
    confirmed,
    returning: returning || next.state === 'takingOut',
  }
}
