import { useFile } from '@/cloud/useFile'
import { useQueryAction } from '@/cloud/useQueryAction'
import { isDivision } from '@/lib/codes'
import { inThousands } from '@/lib/count'
import { usePullDown } from '@/lib/usePullDown'
import { useSome } from '@/lib/useSome'
import { useNow } from '@/session/now'
import { Button } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { End } from '@/ui/End'
import { FileNote } from '@/ui/FileNote'
import { Heading } from '@/ui/Heading'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { Segmented } from '@/ui/Segmented'
import { Skeleton } from '@/ui/Skeleton'
import { View } from '@tarojs/components'
import { go, routes } from '@/lib/routes'
import type { YearMonth } from '../../../../types/domain/time'
import { monthName, monthsAround, useMonth } from '../month'
import '../tasks.scss'
import { Numbers } from './Numbers'
import { RowsTable } from './RowsTable'
import { byNeed, headOf, type Row } from './words'

/** 任务进度: a month in numbers, of a community by grid, of a street or the district by community. @param scope as the address has it */
export function MonthOverview({ scope }: { scope: string }) {
  if (isDivision(scope) && scope.length < 15) return <Known scope={scope} />
  return (
    <Screen title="任务进度">
      <Empty icon="task" title="没有这个地方" why="从首页再进一次" />
    </Screen>
  )
}

function Known({ scope }: { scope: string }) {
  const now = useNow()
  const [month, setMonth] = useMonth(now)
  const overview = useQueryAction('tasks.monthOverview', { scope, month })
  const file = useFile('tasks.exportMonth')
  usePullDown(overview.refresh)
  const [first, second, third] = monthsAround(now)
  return (
    <Screen
      title="任务进度"
      wide
      actions={
        <Button kind="line" grow busy={file.state.at === 'asking'} onTap={() => void file.get({ scope, month })}>
          导出 Excel
        </Button>
      }
    >
      <Segmented
        label="月份"
        parts={[first, second, third].map((value: YearMonth) => ({ value, text: monthName(value, now) }))}
        value={month}
        onChange={setMonth}
      />
      <View className="notes">
        <FileNote state={file.state} />
      </View>
      <Loaded of={overview} skeleton={<Skeleton head rows={6} />}>
        {({ total, rows }) => (
          <>
            <Heading className="head overview-head">{headOf(total, monthName(month, now))}</Heading>
            {total.tasks > 0 ? <Numbers total={total} /> : null}
            <Rows rows={rows} byGrid={scope.length === 12} />
          </>
        )}
      </Loaded>
    </Screen>
  )
}

function Rows({ rows, byGrid }: { rows: readonly Row[]; byGrid: boolean }) {
  const { shown, foot } = useSome(byNeed(rows))
  return (
    <>
      <View className="overview-rows" />
      <RowsTable
        label={byGrid ? '各网格' : '各社区'}
        rows={shown}
        onTap={byGrid ? undefined : ({ id }) => (isDivision(id) ? go(routes.monthOverview(id)) : undefined)}
      />
      {rows.length > shown.length ? <End {...foot} /> : null}
      <View className="sub c2 overview-note">
        {byGrid
          ? '一项发给几个网格，每个网格都算一遍；合计不重复，也含没经支部自己来的人'
          : `一共 ${inThousands(rows.length)} 个社区，还空得多的排在前面`}
      </View>
    </>
  )
}
