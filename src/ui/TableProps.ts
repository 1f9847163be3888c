import type { ReactNode } from 'react'
import type { EmptyProps } from './Empty'

/** One thing said of every row. */
export interface Column<Row> {
  readonly title: string
  /** A word, a number, or a Text or Tag: on a phone it stands in a line with others. Undefined where there is nothing to say. */
  readonly of: (row: Row) => ReactNode
  /** A second line under it: the street under a grid's name. */
  readonly sub?: (row: Row) => ReactNode
  /** Numbers stand at the right; words at the left. */
  readonly align?: 'end'
  /** A track of a CSS grid: `2fr`, `96px`. An equal share unless said otherwise. */
  readonly width?: string
  /** Left out where there are two lines a row. */
  readonly deskOnly?: boolean
}

export interface TableProps<Row> {
  /** What the rows are, for those who cannot see them. */
  readonly label: string
  /** The first names the row, the last stands at its end; on a phone the others share the second line. */
  readonly columns: readonly Column<Row>[]
  /** Undefined until they are known. */
  readonly rows: readonly Row[] | undefined
  readonly keyOf: (row: Row) => string
  readonly onTap?: (row: Row) => void
  /** The key of the row that is shown beside the table or on the map. */
  readonly chosen?: string
  /** In place of rows when there are none. */
  readonly empty: EmptyProps
  /** Scrolls by itself in a frame that has a height, instead of with the page. */
  readonly framed?: boolean
  /** After the last row: End, or the way to all of them. */
  readonly foot?: ReactNode
}
