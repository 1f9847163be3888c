import { DEMO, DEMO_PLACES } from '../../tools/seed/demo'
import { lastMonth } from '../../types/domain/alliance'
import { monthOf } from '../../types/domain/time'
import type { ActionName, InputOf, ValueOf } from '../../types/contracts/all'
import { alliance } from '../../types/contracts/alliance'
import type { TestCloud } from './cloud'
import { request } from './district'
import { flag } from './statements'

type Call = <A extends ActionName>(person: keyof typeof DEMO, action: A, input: InputOf<A>) => Promise<ValueOf<A>>

const { merchant: merchantId, community } = DEMO_PLACES

/** A shop and its community agree on last month in a whole district, and the district looks at the alliance. */
export async function playAlliance(call: Call, cloud: TestCloud): Promise<void> {
  const month = lastMonth(monthOf(cloud.now()))
  const shop = { side: 'merchant', merchantId } as const
  const mine = { ...shop, month }
  const desk = { ...mine, side: 'community' } as const
  await call('merchant', 'alliance.merchantMonth', mine)
  await call('merchant', 'alliance.tillHistory', { ...shop, span: month })
  await call('merchant', 'alliance.tillHistory', { ...shop, span: month, till: DEMO.merchant.personId })
  await call('merchant', 'alliance.takeStatement', { ...mine, requestId: request() })
  for (const scope of [merchantId, community, '370306'] as const)
    await call(scope === merchantId ? 'merchant' : 'district', 'alliance.listStatements', { scope, month })
  const { lines } = await call('merchant', 'alliance.statementLines', mine)
  const [line] = lines
  if (!line) throw new Error('nothing was redeemed there')
  const about = { ...desk, postingId: line.postingId }
  const raise = { kind: 'raise', text: '顾客说没拿到' } as const
  await call('community', 'alliance.discussLine', { ...about, step: raise, requestId: request() })
  const settle = { kind: 'settle', takeOut: true, text: '双方都认' } as const
  const { disputes } = await call('merchant', 'alliance.statement', mine)
  for (const { postingId } of disputes)
    await call('street', 'alliance.discussLine', {
      ...about,
      postingId,
      side: 'above',
      step: settle,
      requestId: request(),
    })
  await call('merchant', 'alliance.confirmStatement', { ...mine, requestId: request() })
  await call('community', 'alliance.confirmStatement', { ...desk, requestId: request() })
  await call('community', 'alliance.tieOut', desk)
  await call('community', 'alliance.statementFile', desk)
  await call('volunteer', 'alliance.listRules', {})
  await call('district', 'alliance.addRule', { ...alliance.addRule.sample, requestId: request() })
  for (const scope of ['370306', community] as const) await call('district', 'alliance.overview', { scope, month })
  await cloud.database.load({ allianceFlags: [flag({ scopes: ['370306'] })] })
  await call('district', 'alliance.listFlags', { scope: '370306', open: true })
  const { flagId, finding, text } = alliance.noteFlag.sample
  await call('district', 'alliance.noteFlag', { scope: '370306', flagId, finding, text, requestId: request() })
}
