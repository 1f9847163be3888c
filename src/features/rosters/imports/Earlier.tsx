import type { Asked } from '@/cloud/useQueryAction'
import { inThousands } from '@/lib/count'
import { go, routes } from '@/lib/routes'
import { momentInWords } from '@/lib/when'
import { useElder } from '@/session/elder'
import { useNow } from '@/session/now'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Empty } from '@/ui/Empty'
import { Loaded } from '@/ui/Loaded'
import { Section } from '@/ui/Section'
import { Tag } from '@/ui/Tag'
import { useRun } from '../import/run'
import type { Import } from '../view'

/** The imports of this place, newest first; one that was left goes on from here. */
export function Earlier({ list }: { list: Asked<'rosters.listImports'> }) {
  return (
    <Section title="以前导的">
      <Loaded of={list}>
        {({ imports }) =>
          imports.length === 0 ? (
            <Empty icon="record" title="还没导过" why="导过的都记在这里，没导完的能接着导" />
          ) : (
            <Card>
              {imports.map((one) => (
                <OneEarlier key={one.importId} of={one} />
              ))}
            </Card>
          )
        }
      </Loaded>
    </Section>
  )
}

function OneEarlier({ of }: { of: Import }) {
  const elder = useElder()
  const now = useNow()
  const running = useRun(of.importId).doing === 'putting'
  const sub = `${of.byName}·${momentInWords(of.startedAt, now)}·${inThousands(of.rows)} 行`
  return (
    <Cell
      title={of.fileName}
      sub={elder ? undefined : sub}
      end={running ? <Tag>正在导</Tag> : <State of={of} />}
      onTap={() => go(routes.oneImport(of.importId, of.scope))}
    />
  )
}

function State({ of: { state, outcomes } }: { of: Import }) {
  if (state === 'underWay') return <Tag tone="red">没导完</Tag>
  if (state === 'checked') return <Tag>还没导</Tag>
  return outcomes.bad > 0 ? <Tag>有要改的</Tag> : <Tag tone="pine">导完了</Tag>
}
