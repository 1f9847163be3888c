import type { ComplaintDoc } from '../../../types/documents/notices'

/** A complaint as both ends see it. */
export const shownComplaint = ({ _id, kind, words, about, scope, at, dueAt, answer }: ComplaintDoc) => ({
  id: _id,
  kind,
  words,
  about,
  scope,
  at: at.getTime(),
  dueAt: dueAt.getTime(),
  answer: answer && { words: answer.words, byName: answer.byName, at: answer.at.getTime() },
})
