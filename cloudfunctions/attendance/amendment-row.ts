import type { AmendmentDoc, Mark } from '../../types/documents/amendments'

const markRow = (mark: Mark | null) =>
  mark && { at: mark.at.getTime(), state: mark.state, reason: mark.settled?.reason ?? null }

/** An amendment as its own person and whoever settles it read it. */
export const amendmentRow = ({ kind, shiftId, title, stationName, words, was, ...doc }: AmendmentDoc) => ({
  kind,
  shiftId,
  title,
  stationName,
  startsAt: doc.startsAt.getTime(),
  endsAt: doc.endsAt.getTime(),
  checkIn: markRow(doc.checkIn),
  checkOut: markRow(doc.checkOut),
  words,
  was: was && {
    checkedInAt: was.checkedInAt.getTime(),
    checkedOutAt: was.checkedOutAt?.getTime() ?? null,
    minutes: was.minutes,
  },
})
