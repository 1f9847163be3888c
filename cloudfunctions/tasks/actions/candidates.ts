import type { ParsedOf } from '../../../types/contracts/all'
import { communityCode, gridCode, gridOfBranch, isGridCode, type PersonId } from '../../../types/domain/ids'
import { PAST_DAYS } from '../../../types/domain/tasks'
import { DAY, type Instant } from '../../../types/domain/time'
import type { GridDoc } from '../../../types/documents/org'
import { action } from '../../_kernel/action'
import { done } from '../../_kernel/answer'
import type { Db } from '../../_kernel/db'
import { helpersAt } from '../../forces/public'
import { loadGrid, MEMBERS_A_PAGE, peoplePage, postOf, searchText } from '../../org/public'
import { loadOf } from '../rules/load'
import { tasksOfPeople } from '../store'

type Input = ParsedOf<'tasks.candidates'>

/** Who holds a post; everybody when none is asked for. */
const holdersOf = (grid: GridDoc | null, { postId }: Input) =>
  postId && grid
    ? (Object.keys(grid.holders) as PersonId[]).filter((id) => grid.holders[id]?.postId === postId)
    : undefined

/** The row that a page ended with: `<grid>:<person>`. */
function rowOf(cursor: string) {
  const [grid = '', person = ''] = cursor.split(':')
  return { gridId: gridCode(grid), _id: `p${person.slice(1)}` as const }
}

/** Those enrolled where the branch stands. */
function enrolled(db: Db, input: Input, grid: GridDoc | null) {
  const code = gridOfBranch(input.branchId)
  const { kind, occupation, search, cursor } = input
  const among = { kind, occupation, ids: holdersOf(grid, input), token: search ? searchText(search) : undefined }
  return peoplePage(db, isGridCode(code) ? code : communityCode(code), among, cursor ? rowOf(cursor) : undefined)
}

/** Those who come from other grids to help; they hold no post here, and what they do for a living is not told. */
async function helpers(db: Db, { branchId, kind, occupation, postId, search, cursor }: Input, now: Instant) {
  const code = gridOfBranch(branchId)
  if (!isGridCode(code) || occupation || postId || cursor) return []
  const found = await helpersAt(db, code, now)
  return found.filter((one) => (!kind || one.kind === kind) && (!search || one.name.includes(search)))
}

const postsOf = ({ posts }: GridDoc) =>
  (Object.keys(posts) as (keyof typeof posts)[]).flatMap((id) => {
    const post = posts[id]
    return post ? [{ id, group: post.group, name: post.name }] : []
  })

/** A page of people that a branch can send, with what they have done and have ahead; 5 trips in 3 rounds, of an off-grid branch 3. */
export const candidates = action('tasks.candidates', async (input, { db, now }) => {
  const code = gridOfBranch(input.branchId)
  const gridRead = isGridCode(code) ? loadGrid(db, code) : Promise.resolve(null)
  const [grid, helping, page] = await Promise.all([
    gridRead,
    helpers(db, input, now),
    // Only to choose by post must the grid be known first.
    input.postId ? gridRead.then((read) => enrolled(db, input, read)) : enrolled(db, input, null),
  ])
  const members = page.map(({ _id, name, kind, occupation, unitName }) => ({
    personId: _id,
    name,
    kind,
    occupation,
    unitName,
    post: grid ? postOf(grid, _id) : null,
    helpsFrom: null,
  }))
  const people = [
    ...members.map(({ post, ...one }) => ({ ...one, post: post && { group: post.group, name: post.name } })),
    ...helping.map(({ _id, name, kind, fromName }) => ({
      personId: _id,
      name,
      kind,
      occupation: null,
      unitName: null,
      post: null,
      helpsFrom: fromName,
    })),
  ]
  const ids = people.map(({ personId }) => personId)
  const tasks = ids.length > 0 ? await tasksOfPeople(db, ids, new Date(now - PAST_DAYS * DAY)) : []
  const last = page.length === MEMBERS_A_PAGE && !input.search ? page.at(-1) : undefined
  return done({
    people: people.map((one) => ({ ...one, ...loadOf(one.personId, tasks, now) })),
    posts: grid && !input.cursor ? postsOf(grid) : [],
    next: last ? `${last.gridId}:${last._id}` : null,
  })
})
