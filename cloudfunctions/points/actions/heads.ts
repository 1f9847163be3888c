import { openAction } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import { headsPage } from '../heads/store'

/** The daily heads, for anyone: whoever keeps one can hold any later export against it. 2 trips in two rounds. */
export const heads = openAction('points.heads', async ({ cursor }, { db }) => {
  const { page, next } = await headsPage(db, cursor)
  return done({ heads: page.map(({ _id, postings, total, root }) => ({ day: _id, postings, total, root })), next })
})
