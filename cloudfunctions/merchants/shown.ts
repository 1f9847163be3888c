import type { MerchantDoc } from '../../types/documents/org'

/** A shop as its people and its desks see it. */
export const shownShop = ({ _id, name, place, offers, state, standing }: MerchantDoc) => ({
  merchantId: _id,
  name,
  place,
  offers,
  state,
  standing: standing && {
    since: standing.since.getTime(),
    byName: standing.byName,
    desk: standing.desk,
    reason: standing.reason,
  },
})

/** What an owner asks for, and what came back with it. */
export const shownRenaming = ({ renaming }: MerchantDoc) =>
  renaming && { name: renaming.name, place: renaming.place, at: renaming.at.getTime(), words: renaming.words }
