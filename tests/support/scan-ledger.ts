import { DEMO, DEMO_PLACES } from '../../tools/seed/demo'
import { postingId } from '../../types/contracts/fields'
import type { ActionName, InputOf, ValueOf } from '../../types/contracts/all'
import { points } from '../../types/contracts/points'
import type { TestCloud } from './cloud'
import { request } from './district'
import { playAlliance } from './scan-alliance'

type Call = <A extends ActionName>(person: keyof typeof DEMO, action: A, input: InputOf<A>) => Promise<ValueOf<A>>

/** The ledger in a whole district: everybody may look, and an auditor takes a part of each kind. */
export async function playLedger(call: Call, cloud: TestCloud): Promise<void> {
  await playAlliance(call, cloud)
  await call('volunteer', 'points.verify', {})
  await call('volunteer', 'points.heads', {})
  for (const cursor of ['b56', 'h0', 'ap'])
    await call('district', 'points.exportLedger', { cursor, requestId: request() })
  const { postings } = await call('volunteer', 'points.mine', {})
  const award = postings.find(({ kind }) => kind === 'award')
  if (!award) throw new Error('the volunteer has earned nothing')
  await call('volunteer', 'points.posting', { postingId: postingId.parse(award.id) })
  await call('volunteer', 'points.listRules', {})
  await call('district', 'points.addRule', { ...points.addRule.sample, requestId: request() })
  const communityId = DEMO_PLACES.community
  const member = { communityId, personId: DEMO.volunteer.personId, reason: '记重了一次' }
  const wishes = [
    { kind: 'change', points: 5 } as const,
    { kind: 'reverse', postingId: postingId.parse(award.id) } as const,
  ]
  for (const wish of wishes) {
    const { adjustmentId } = await call('community', 'points.askAdjustment', { ...member, wish, requestId: request() })
    await call('street', 'points.listAdjustments', { scope: communityId, open: true })
    const word = { communityId, adjustmentId, approve: true }
    await call('street', 'points.decideAdjustment', { ...word, requestId: request() })
  }
}
