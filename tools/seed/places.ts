import type { BranchId, PersonId } from '../../types/domain/ids'
import type { PlaceState } from '../../types/domain/tasks'
import type { TaskDoc } from '../../types/documents/tasks'

type Places = Pick<TaskDoc, 'places' | 'placesLeft' | 'branchIds' | 'branches' | 'personIds' | 'people'>

/**
 * A task's places while they are being given out. Whatever is asked of it, every place has one owner: it is free, a
 * branch's, or a person's, and what `places()` answers adds up.
 */
export class PlaceBook {
  private readonly unclaimed: { placesLeft: number }
  private readonly branches = new Map<BranchId, { name: string; places: number; placesLeft: number }>()
  private readonly taken = new Map<PersonId, { branchId: BranchId | null; state: PlaceState }>()

  constructor(private readonly total: number) {
    this.unclaimed = { placesLeft: total }
  }

  get free(): number {
    return this.unclaimed.placesLeft
  }

  claims(): { _id: BranchId; places: number }[] {
    return [...this.branches].map(([_id, { places }]) => ({ _id, places }))
  }

  has(person: PersonId): boolean {
    return this.taken.has(person)
  }

  get people(): PersonId[] {
    return [...this.taken.keys()]
  }

  /** A branch takes up to so many places, once. */
  claim(branch: BranchId, name: string, wanted: number): void {
    const places = Math.min(wanted, this.free)
    if (places === 0 || this.branches.has(branch)) return
    this.unclaimed.placesLeft -= places
    this.branches.set(branch, { name, places, placesLeft: places })
  }

  /** A person takes a place of a branch, or a free one (`null`); nothing happens when there is none. */
  take(person: PersonId, branchId: BranchId | null, state: PlaceState): void {
    const pool = branchId ? this.branches.get(branchId) : this.unclaimed
    if (!pool || pool.placesLeft === 0 || this.taken.has(person)) return
    pool.placesLeft -= 1
    this.taken.set(person, { branchId, state })
  }

  places(): Places {
    return {
      places: this.total,
      placesLeft: this.free,
      branchIds: [...this.branches.keys()],
      branches: Object.fromEntries(this.branches),
      personIds: [...this.taken.keys()],
      people: Object.fromEntries(this.taken),
    }
  }
}
