import { fireEvent, render, screen, within } from '@testing-library/react'
import { elderMode } from '@/session/elder'
import { Table } from '@/ui/Table'
import type { Column } from '@/ui/TableProps'
import { freshPhone } from '../support/render'

interface Row {
  readonly id: string
  readonly name: string
  readonly street: string
  readonly cadres: number
  readonly short: number
}

const ROWS: readonly Row[] = [
  { id: 'g1', name: '车站 4 号', street: '丝绸路街道', cadres: 14, short: 11 },
  { id: 'g2', name: '西塘', street: '永安街道', cadres: 10, short: 9 },
]
const COLUMNS: readonly Column<Row>[] = [
  { title: '网格', of: ({ name }) => name, sub: ({ street }) => street },
  { title: '干部', of: ({ cadres }) => cadres, align: 'end' },
  { title: '差', of: ({ short }) => short, align: 'end' },
]

const EMPTY = { icon: 'grid', title: '都够了', why: '有网格不够时会列在这里' } as const

function table(rows: readonly Row[] | undefined, more: { onTap?: (row: Row) => void; chosen?: string } = {}) {
  return render(
    <Table label="最缺人的网格" columns={COLUMNS} rows={rows} keyOf={({ id }) => id} empty={EMPTY} {...more} />,
  )
}

afterEach(freshPhone)

describe('on a desk', () => {
  beforeEach(() => {
    window.innerWidth = 1280
  })

  test('is a table with a head, to whoever cannot see it too', () => {
    table(ROWS)
    const found = within(screen.getByRole('table', { name: '最缺人的网格' }))
    expect(found.getAllByRole('columnheader').map((head) => head.textContent)).toEqual(['网格', '干部', '差'])
    expect(found.getAllByRole('row')).toHaveLength(3)
    expect(found.getAllByRole('cell').map((cell) => cell.textContent)).toEqual([
      '车站 4 号丝绸路街道',
      '14',
      '11',
      '西塘永安街道',
      '10',
      '9',
    ])
  })

  test('a row is opened by its name, with the keyboard as well', () => {
    const onTap = jest.fn()
    table(ROWS, { onTap })
    const name = screen.getByRole('button', { name: /西塘/ })
    name.focus()
    expect(name).toHaveFocus()
    fireEvent.click(name)
    expect(onTap).toHaveBeenCalledWith(ROWS[1])
  })

  test('the row shown beside it is marked', () => {
    table(ROWS, { onTap: () => undefined, chosen: 'g2' })
    expect(screen.getByRole('button', { current: true })).toHaveTextContent('西塘')
  })

  test('rows that lead nowhere are no buttons', () => {
    table(ROWS)
    expect(screen.queryByRole('button')).toBeNull()
  })
})

describe('on a phone', () => {
  test('is cells of two lines, each number with its name', () => {
    const onTap = jest.fn()
    table(ROWS, { onTap })
    expect(screen.queryByRole('table')).toBeNull()
    const first = screen.getByRole('button', { name: /车站 4 号/ })
    expect(first).toHaveTextContent('车站 4 号丝绸路街道·干部 14差 11')
    fireEvent.click(first)
    expect(onTap).toHaveBeenCalledWith(ROWS[0])
  })

  test('elders are spared the second line', () => {
    elderMode.write(true)
    table(ROWS, { onTap: () => undefined })
    expect(screen.getByRole('button', { name: /车站 4 号/ })).toHaveTextContent(/^车站 4 号差 11$/)
  })
})

test('before the rows come there is a skeleton; without any, why', () => {
  const { rerender } = table(undefined)
  expect(screen.getByRole('status', { name: '正在取' })).toBeVisible()
  rerender(<Table label="最缺人的网格" columns={COLUMNS} rows={[]} keyOf={({ id }) => id} empty={EMPTY} />)
  expect(screen.getByText('都够了')).toBeVisible()
})
