import { DEMO, DEMO_PLACES } from '../../../tools/seed/demo'
import type { ActionName, InputOf, ValueOf } from '../../../types/contracts/all'
import { request } from '../../support/district'

const { community, merchant } = DEMO_PLACES

type CallAs = <A extends ActionName>(person: keyof typeof DEMO, action: A, input: InputOf<A>) => Promise<ValueOf<A>>

/** A secretary's shop joins the alliance; at another one somebody comes to work and goes, and it is stopped for a while. */
export async function joinTheAlliance(call: CallAs): Promise<void> {
  const shop = {
    name: '街角豆腐坊',
    place: '新建路 9 号',
    offers: '豆腐、豆浆',
    phone: '15400000023',
    licence: '370306600012345',
  }
  const { applicationId } = await call('branchSecretary', 'merchants.apply', {
    communityId: community,
    shop,
    requestId: request(),
  })
  for (const scope of ['370306', community]) await call('district', 'merchants.desk', { scope })
  await call('community', 'home.open', {})
  await call('community', 'merchants.contact', { of: applicationId, scope: community, requestId: request() })
  const decision = { kind: 'approve' } as const
  await call('community', 'merchants.decide', {
    applicationId,
    communityId: community,
    decision,
    requestId: request(),
  })
  await call('branchSecretary', 'merchants.mine', {})
  const change = { kind: 'invite' } as const
  const shown = await call('merchant', 'merchants.keep', { merchantId: merchant, change, requestId: request() })
  await call('cadre', 'merchants.join', { digits: shown.invite?.digits ?? '', requestId: request() })
  await call('merchant', 'merchants.shop', { merchantId: merchant })
  const renaming = { kind: 'rename', name: '惠民便利店', place: '商业街 14 号' } as const
  await call('merchant', 'merchants.keep', { merchantId: merchant, change: renaming, requestId: request() })
  const { renames } = await call('community', 'merchants.desk', { scope: community })
  const askedAt = renames[0]?.at ?? 0
  await call('street', 'merchants.decideRename', { merchantId: merchant, askedAt, decision, requestId: request() })
  const out = { merchantId: merchant, personId: DEMO.cadre.personId, change: 'remove' } as const
  await call('merchant', 'merchants.changeStaff', { ...out, requestId: request() })
  for (const state of ['suspended', 'open'] as const)
    await call('community', 'merchants.setStanding', {
      merchantId: merchant,
      state,
      reason: '停业装修',
      requestId: request(),
    })
}
