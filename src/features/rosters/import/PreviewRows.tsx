import { View } from '@tarojs/components'
import { useState } from 'react'
import { inThousands } from '@/lib/count'
import { Choice } from '@/ui/Choice'
import { Table } from '@/ui/Table'
import type { Column } from '@/ui/TableProps'
import { present, type Preview } from '../outcomes'
import type { Change, Outcome } from '../view'
import { OUTCOME_LABEL } from '../words'

const COLUMNS: readonly Column<Change>[] = [
  { title: '姓名', of: ({ name }) => name || '没写名字', width: '160px' },
  { title: '会怎样', of: ({ says }) => says, width: '3fr' },
  { title: '表里第几行', of: ({ row }) => `第 ${row} 行`, width: '112px' },
]

/** How many rows do what, and some rows of each: what needs mending first. */
export function PreviewRows({ preview: { outcomes, rows } }: { preview: Preview }) {
  const [picked, setPicked] = useState<Outcome | null>(null)
  const kinds = present(outcomes)
  const shown = picked && outcomes[picked] > 0 ? picked : kinds[0]
  if (!shown) return null
  const kept = rows[shown]
  return (
    <>
      <View className="rosters-filter">
        <Choice
          label="看哪些行"
          options={kinds.map((value) => ({ value, text: `${OUTCOME_LABEL[value]} ${inThousands(outcomes[value])}` }))}
          chosen={[shown]}
          onTap={setPicked}
        />
      </View>
      <Table
        label={`${OUTCOME_LABEL[shown]}的行`}
        columns={COLUMNS}
        rows={kept}
        keyOf={({ row }) => String(row)}
        empty={{ icon: 'record', title: '没有这样的行', why: '换一类看看' }}
        foot={
          <View className="end">
            {outcomes[shown] > kept.length ? `先列前 ${kept.length} 行，后面的也照这样办` : '就这些了'}
          </View>
        }
      />
    </>
  )
}
