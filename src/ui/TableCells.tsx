import { Fragment, type ReactNode } from 'react'
import { useElder } from '@/session/elder'
import { Card } from './Card'
import { Cell } from './Cell'
import type { Column, TableProps } from './TableProps'

/** A table on a phone: what names the row, what stands at its end, and between them one line for the rest. */
export function TableCells<Row>({ columns, rows, keyOf, onTap, chosen, foot }: TableProps<Row>) {
  const elder = useElder()
  const [lead, ...others] = columns.filter(({ deskOnly }) => !deskOnly)
  const last = others.pop()
  if (!lead) return null
  return (
    <>
      <Card>
        {rows?.map((row) => {
          const key = keyOf(row)
          return (
            <Cell
              key={key}
              title={lead.of(row)}
              sub={elder ? undefined : secondLine(row, lead, others)}
              end={last ? named(last, row) : undefined}
              onTap={onTap && (() => onTap(row))}
              current={key === chosen}
            />
          )
        })}
      </Card>
      {foot}
    </>
  )
}

const isWord = (said: ReactNode): said is string | number => typeof said === 'string' || typeof said === 'number'
const isSaid = (said: ReactNode): boolean => said !== undefined && said !== null && said !== false && said !== ''

/** `志愿者 19`: a number alone says nothing where there is no head above it. */
function named<Row>({ title, of, align }: Column<Row>, row: Row): ReactNode {
  const said = of(row)
  if (!align || !isSaid(said)) return said
  return isWord(said) ? (
    `${title} ${said}`
  ) : (
    <>
      {`${title} `}
      {said}
    </>
  )
}

/** `丝绸路街道·干部 14·志愿者 19`, as one text where all of it is words: each text of its own is a node. */
function secondLine<Row>(row: Row, lead: Column<Row>, others: readonly Column<Row>[]): ReactNode {
  const parts = [lead.sub?.(row), ...others.map((column) => named(column, row))].filter(isSaid)
  if (parts.length === 0) return undefined
  if (parts.every(isWord)) return parts.join('·')
  return parts.map((part, i) => (
    // oxlint-disable-next-line react/no-array-index-key -- the parts of a line are its columns, always in the same order
    <Fragment key={i}>
      {i > 0 ? '·' : ''}
      {part}
    </Fragment>
  ))
}
