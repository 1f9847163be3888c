import type { CollectionName, Documents } from '../../types/documents/all'
import { type Db, is, type Where } from './db'

/** Below what one read may answer, also of large documents. */
const A_READ = 200

/** Every document that matches, in order of id, page after page until there is none left. For what is one person's. */
export async function readAll<N extends CollectionName>(
  db: Db,
  name: N,
  where: Where<Documents[N]>,
  fields?: readonly (keyof Documents[N] & string)[],
): Promise<Documents[N][]> {
  const all: Documents[N][] = []
  for (;;) {
    const last = all.at(-1)
    const after = last ? { _id: is.above(last._id) } : {}
    const page = await db.find(
      name,
      { ...where, ...after },
      { limit: A_READ, order: [['_id', 'asc']], ...(fields ? { fields: ['_id', ...fields] } : {}) },
    )
    all.push(...page)
    if (page.length < A_READ) return all
  }
}
