/** `late`: a check-in or check-out kept without network and sent later, 补传 · `correction`: other times for a stay that is recorded, 更正. */
export const AMENDMENT_KINDS = ['late', 'correction'] as const
export type AmendmentKind = (typeof AMENDMENT_KINDS)[number]

/** How one end of a stay stands, that somebody asks to be recorded. */
export const MARK_STATES = ['pending', 'confirmed', 'declined'] as const
export type MarkState = (typeof MARK_STATES)[number]

/** A code that was kept is taken this long after its window; then only a person's word helps. */
export const LATE_HOURS = 72

/** How often one stay may be asked about: each time takes somebody's attention. */
export const CORRECTIONS_OF_A_STAY = 3

/** Who is to decide, by how far above the ground they stand; nobody decides for someone of their own level. */
export const RANKS = { none: 0, grid: 1, community: 2, street: 3, district: 4 } as const
export type Rank = (typeof RANKS)[keyof typeof RANKS]
