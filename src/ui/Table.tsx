import { View } from '@tarojs/components'
import type { CSSProperties } from 'react'
import { useDesk } from '@/platform/desk'
import { Card } from './Card'
import { Empty } from './Empty'
import { Skeleton } from './Skeleton'
import { TableCells } from './TableCells'
import type { Column, TableProps } from './TableProps'
import { Tap } from './Tap'

/**
 * Rows under a head on a desk; on a phone a cell of two lines each, from the same columns. It asks the window and does not leave
 * it to the styles: a hidden head and hidden names in fifty rows would be more nodes than a phone's page may have.
 */
export function Table<Row>(props: TableProps<Row>) {
  const { rows, empty } = props
  const desk = useDesk()
  if (!rows) return <Skeleton rows={6} />
  if (rows.length === 0) return <Empty {...empty} />
  return desk ? <TableRows {...props} rows={rows} /> : <TableCells {...props} rows={rows} />
}

function TableRows<Row>({ label, columns, rows, keyOf, onTap, chosen, framed, foot }: TableProps<Row>) {
  const tracks: CSSProperties & { '--tracks': string } = {
    '--tracks': columns.map(({ width = '1fr' }) => (width.endsWith('fr') ? `minmax(0, ${width})` : width)).join(' '),
  }
  return (
    <Card className={framed ? 'table framed' : 'table'}>
      <View role="table" aria-label={label} style={tracks}>
        <View className="tr table-head" role="row">
          {columns.map(({ title, align }) => (
            <View key={title} className={align ? 'th right' : 'th'} role="columnheader">
              {title}
            </View>
          ))}
        </View>
        {rows?.map((row) => {
          const key = keyOf(row)
          const tap = onTap && (() => onTap(row))
          return <TableRow key={key} row={row} columns={columns} onTap={tap} current={key === chosen} />
        })}
      </View>
      {foot ? <View className="table-foot">{foot}</View> : null}
    </Card>
  )
}

interface TableRowProps<Row> {
  readonly row: Row
  readonly columns: readonly Column<Row>[]
  readonly onTap: (() => void) | undefined
  readonly current: boolean
}

/** A row cannot be a button and a row; the button is what names it, stretched over the rest. */
function TableRow<Row>({ row, columns, onTap, current }: TableRowProps<Row>) {
  return (
    <View className={current ? 'tr on' : 'tr'} role="row">
      {columns.map((column, i) => {
        const sub = column.sub?.(row)
        const words = (
          <>
            {column.of(row)}
            {sub ? <View className="td-sub">{sub}</View> : null}
          </>
        )
        return (
          <View
            key={column.title}
            className={`td ${column.align ? 'right' : ''} ${i === 0 ? 'strong' : ''}`}
            role="cell"
          >
            {i === 0 && onTap ? (
              <Tap className="td-open" current={current} onTap={onTap}>
                {words}
              </Tap>
            ) : (
              words
            )}
          </View>
        )
      })}
    </View>
  )
}
