import type { ParsedOf } from '../../../types/contracts/all'
import type { RewardDoc } from '../../../types/documents/points'
import { type Call, loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { onRecord } from '../../_kernel/audit'
import { changeOnce, recall } from '../../_kernel/once'
import { wordsFault } from '../../_kernel/words-fault'
import { notify } from '../../notices/public'
import { decideProposed, loadReward } from '../rewards/store'
import { whyNotDecide } from '../rules/offer'

type Input = ParsedOf<'points.decideReward'>

/** The staff of the shop hear what was said. */
const tell = ({ db, now }: Call, { _id, merchantId, title }: RewardDoc, { version, word }: Input) =>
  notify(db, now, [
    {
      key: `rewardWord:${_id}:${version}`,
      kind: 'merchant',
      audience: { scope: merchantId, roles: ['merchant'] },
      scope: merchantId,
      title: word.kind === 'pass' ? '社区同意了，可以换了' : '社区没同意，请看一下',
      text: word.kind === 'pass' ? `「${title}」已经上架` : `「${title}」：${word.reason}`,
      page: `pages/counter/offers/index?scope=${merchantId}`,
    },
  ])

/**
 * The community's word on what a shop offers (mechanism 35), on record, about the version that was looked at. 6 trips;
 * words that go with a no are looked at first.
 */
export const decideReward = loadingAction(
  'points.decideReward',
  ({ rewardId }, db) => loadReward(db, rewardId),
  async (input, call, reward) => {
    const { communityId, rewardId, version, word } = input
    const memory = reward?.communityId === communityId ? recall(reward.log, call) : 'new'
    if (memory === 'reused') return refuse('requestReused')
    const state = word.kind === 'pass' ? ('open' as const) : ('declined' as const)
    const explain = (current: RewardDoc | null) =>
      whyNotDecide(current, {
        communityId,
        own: call.account.roles.some(({ scope }) => scope === current?.merchantId),
        version,
      })
    if (memory === 'new') {
      const why = explain(reward)
      if (why) return refuse(why)
      const fault = word.kind === 'pass' ? null : await wordsFault([word.reason], call.openId)
      if (fault) return refuse(fault)
      const recorded = await onRecord(call, { act: 'decideReward', target: rewardId, scope: communityId })
      if (recorded !== 'done') return refuse(recorded)
      const outcome = await changeOnce(call, {
        attempt: async () => {
          const active = state === 'open' && !(reward?.paused ?? true)
          const reason = word.kind === 'pass' ? null : word.reason
          return await decideProposed(call, { _id: rewardId, version }, { state, active, reason })
        },
        read: () => loadReward(call.db, rewardId),
        explain,
      })
      if (outcome !== 'done') return refuse(outcome)
    }
    if (reward) await tell(call, reward, input)
    return done({ state })
  },
)
