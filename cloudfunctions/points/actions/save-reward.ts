import type { ParsedOf } from '../../../types/contracts/all'
import { REWARDS_A_SHOP } from '../../../types/domain/points'
import { dayOf } from '../../../types/domain/time'
import type { MerchantDoc } from '../../../types/documents/org'
import type { RewardDoc } from '../../../types/documents/points'
import { type Call, loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { digestOf } from '../../_kernel/digest'
import { decideOnce, logEntry, recall } from '../../_kernel/once'
import { readPicture } from '../../_kernel/pictures'
import { wordsFault } from '../../_kernel/words-fault'
import { notify } from '../../notices/public'
import { loadMerchant, whyNotAtMerchant } from '../../org/public'
import { countOffers, insertReward, loadReward, saveChanges } from '../rewards/store'
import { changesOf, newReward, rewardIdOf, type Wish, whyNotOffer } from '../rules/offer'

type Input = ParsedOf<'points.saveReward'>

/** The file id of what was sent up, kept under a name of our own; a repeat keeps the same file. */
async function keptPicture({ files, request }: Call, { picture, merchantId }: Input, before: RewardDoc | null) {
  if (picture === 'keep') return { fileId: before?.picture ?? null }
  if (picture === 'none') return { fileId: null }
  const read = await readPicture(files, picture)
  if (typeof read === 'string') return read
  const name = `${digestOf([merchantId, request.id]).slice(0, 24)}.${read.ending}`
  return { fileId: await files.keep(`rewards/${merchantId}/${name}`, read.bytes) }
}

/** The wish with its picture kept, or why it cannot be shown to others. */
async function wishOf(call: Call, input: Input, before: RewardDoc | null) {
  const fault =
    whyNotOffer(input) ?? (input.title === before?.title ? null : await wordsFault([input.title], call.openId))
  if (fault) return fault
  const kept = await keptPicture(call, input, before)
  if (typeof kept === 'string') return kept
  const { title, points, stock, perPerson, perPersonDay, startsOn, endsOn, paused } = input
  const picture = kept.fileId
  return { title, points, stock, perPerson, perPersonDay, startsOn, endsOn, paused, picture } satisfies Wish
}

async function offerNew(call: Call, shop: MerchantDoc, wish: Wish) {
  const id = rewardIdOf(shop._id, digestOf([call.account.personId, call.request.id]))
  const reward = newReward(id, shop, changesOf(null, wish, dayOf(call.now)))
  if (await insertReward(call.db, { ...reward, log: [logEntry(call, 'save')] })) return { ...reward, log: [] }
  return (await loadReward(call.db, id)) ?? 'busy'
}

async function change(call: Call, before: RewardDoc, wish: Wish) {
  let saved = before
  const outcome = await decideOnce(call, before, {
    decide: (current) => {
      const changes = changesOf(current, wish, dayOf(call.now))
      saved = { ...current, ...changes }
      return changes
    },
    save: (current, changes) => saveChanges(call, current, changes),
    read: async () => {
      const current = await loadReward(call.db, before._id)
      if (current) saved = current
      return current
    },
  })
  return outcome === 'done' ? saved : outcome
}

/** Whoever looks after the shop's community hears of what waits for its word; once a version. */
const tell = ({ db, now }: Call, { _id, version, communityId, merchantName, title, points, state }: RewardDoc) =>
  notify(
    db,
    now,
    state === 'proposed'
      ? [
          {
            key: `reward:${_id}:${version}`,
            kind: 'merchant',
            audience: { scope: communityId, roles: ['community'] },
            scope: communityId,
            title: '商户上了新的兑换品',
            text: `${merchantName}：${title}，${points} 分。请看一看能不能换。`,
            page: `pages/counter/offers/index?scope=${communityId}`,
          },
        ]
      : [],
  )

/** What this request has saved before, or where it begins. */
async function begin(call: Call, { merchantId, rewardId }: Input, found: RewardDoc | null) {
  const id = rewardId ?? rewardIdOf(merchantId, digestOf([call.account.personId, call.request.id]))
  const there = rewardId === null ? await loadReward(call.db, id) : found
  if (rewardId !== null && there?.merchantId !== merchantId) return 'notFound'
  const memory = there ? recall(there.log, call) : 'new'
  if (memory === 'reused') return 'requestReused'
  return { there, done: memory === 'done' }
}

/**
 * A shop offers something for points, or changes what it offers (mechanism 35). What people would be surprised by waits for the community,
 * which is told. 5 trips; something new 6; a picture 3 more, and the upload is deleted.
 */
export const saveReward = loadingAction(
  'points.saveReward',
  ({ merchantId, rewardId }, db) =>
    Promise.all([loadMerchant(db, merchantId), rewardId === null ? null : loadReward(db, rewardId)]),
  async (input, call, [shop, found]) => {
    const begun = await begin(call, input, found)
    if (typeof begun === 'string') return refuse(begun)
    let saved = begun.done ? begun.there : null
    if (!saved) {
      const stopped = whyNotAtMerchant(shop)
      if (stopped || !shop) return refuse(stopped ?? 'merchantGone')
      if (!begun.there && (await countOffers(call.db, shop._id, REWARDS_A_SHOP)) >= REWARDS_A_SHOP)
        return refuse('rewardsFull')
      const wish = await wishOf(call, input, begun.there)
      if (typeof wish === 'string') return refuse(wish)
      const outcome = await (begun.there ? change(call, begun.there, wish) : offerNew(call, shop, wish))
      if (typeof outcome === 'string') return refuse(outcome)
      saved = outcome
    }
    await tell(call, saved)
    if (input.picture !== 'keep' && input.picture !== 'none') await call.files.remove(input.picture)
    return done({ rewardId: saved._id, state: saved.state })
  },
)
