import * as z from 'zod'
import { MAX_PLACES_A_TASK, MAX_TASKS_A_LIST, TASK_KINDS, TASK_LETTERS } from '../../domain/tasks'
import * as f from '../fields'

/** Twice what is allowed: a draft may be wrong, and is kept until it is put right. */
const unchecked = (letters: number) =>
  z
    .string()
    .max(2 * letters)
    .regex(/^[^\p{Cc}\p{Cf}\p{Cs}]*$/u)

const notYet = z.literal('')
const day = z.union([z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])-([0-2]\d|3[01])$/), notYet])
const clock = z.union([z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), notYet])

/** One task as it is being written; what is not written yet is empty. */
const draftRow = z.strictObject({
  /** Tells the rows of one draft apart. */
  key: z.string().regex(/^[1-9]\d{0,5}$/),
  title: unchecked(TASK_LETTERS.title),
  kind: z.enum(TASK_KINDS),
  stationId: z.union([f.stationId, notYet]),
  /** Empty: people meet at the station. */
  place: unchecked(TASK_LETTERS.place),
  date: day,
  from: clock,
  until: clock,
  places: z.int().min(1).max(MAX_PLACES_A_TASK),
  toBring: unchecked(TASK_LETTERS.toBring),
  content: unchecked(TASK_LETTERS.content),
  contactName: unchecked(TASK_LETTERS.name),
  contactPhone: unchecked(12),
  contactAddress: unchecked(TASK_LETTERS.address),
})

/** A demand list as it is being written. */
export const draftOfList = z.strictObject({
  /** Grids that shall not get it; so that a new grid is in unless left out. */
  leftOut: z.array(f.gridCode).max(40),
  claimDate: day,
  claimTime: clock,
  placesPerBranch: z.int().min(1).max(300).nullable(),
  tasks: z.array(draftRow).max(MAX_TASKS_A_LIST),
  /** The task under the pen, not on the list yet or again. */
  editing: draftRow.nullable(),
})

export const SAMPLE_DRAFT: z.input<typeof draftOfList> = {
  leftOut: [],
  claimDate: '2026-11-26',
  claimTime: '18:00',
  placesPerBranch: null,
  tasks: [],
  editing: null,
}
