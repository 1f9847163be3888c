import { attendanceId } from '../../../types/domain/ids'
import { maskName } from '../../../types/domain/org'
import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { gridsByIds, searchMembers, searchText } from '../../org/public'
import { helpOf } from '../helping'
import { staysByIds } from '../keeping/store'
import { loadShift } from '../store'

const SHOWN = 20

/**
 * Whom to sign in for: people of the shift's community by name, pinyin or initials. Who only helps for the day must know the whole name,
 * and reads it masked. 5 trips in 3 rounds; one more for those who hold no role there.
 */
export const findPeople = loadingAction(
  'attendance.findPeople',
  ({ shiftId }, db) => loadShift(db, shiftId),
  async ({ shiftId, text }, call, shift) => {
    if (!shift) return refuse('notFound')
    const token = searchText(text)
    const [help, found] = await Promise.all([
      helpOf(call, shift),
      token === '' ? [] : searchMembers(call.db, shift.communityId, token),
    ])
    if (!help) return refuse('notAllowed')
    const members = found
      .filter(({ name, state }) => state === 'active' && (help === 'keeper' || searchText(name) === token))
      .slice(0, SHOWN)
    if (members.length === 0) return done({ people: [] })
    const [grids, stays] = await Promise.all([
      gridsByIds(call.db, [...new Set(members.map(({ gridId }) => gridId))]),
      staysByIds(
        call.db,
        members.map(({ _id }) => attendanceId(shiftId, _id)),
      ),
    ])
    return done({
      people: members.map(({ _id, name, gridId }) => ({
        personId: _id,
        name: help === 'keeper' ? name : maskName(name),
        gridName: grids.find((grid) => grid._id === gridId)?.name ?? '',
        state: stays.find(({ personId }) => personId === _id)?.state ?? null,
      })),
    })
  },
)
