import { View } from '@tarojs/components'
import { useFile } from '@/cloud/useFile'
import { inThousands } from '@/lib/count'
import { useElder } from '@/session/elder'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { FileNote } from '@/ui/FileNote'
import { Heading } from '@/ui/Heading'
import { Progress } from '@/ui/Progress'
import { Screen } from '@/ui/Screen'
import { type Import, partsLeft, rowsIn } from '../view'
import { changesInWords, KIND_LABEL, rowsThatCount } from '../words'
import { PreviewRows } from './PreviewRows'
import { type Hitch, lookThrough, putIn, type Run } from './run'

interface UnderWayProps {
  readonly of: Import
  readonly run: Run
}

/** What will change, before it does; then how far it has come. */
export function UnderWay({ of, run }: UnderWayProps) {
  const elder = useElder()
  const bad = useFile('rosters.badRows')
  const left = partsLeft(of)
  const seen = left.every((part) => run.preview.parts.includes(part))
  const toMend = run.preview.outcomes.bad
  return (
    <Screen
      title="导入名册"
      wide
      actions={
        run.doing === 'nothing' ? (
          <Bar of={of} run={run} seen={seen} toMend={toMend} busy={bad.state.at === 'asking'} onBad={bad.get} />
        ) : null
      }
    >
      <Heading className="head rosters-head">{sentence(of, run, seen)}</Heading>
      {elder ? null : (
        <View className="sub c2 rosters-note">{`${KIND_LABEL[of.kind]}·${of.fileName}·${of.scopeName}`}</View>
      )}
      <View className="rosters-notes">
        {run.hitch ? <HitchNote hitch={run.hitch} putting={of.state === 'underWay' || seen} /> : null}
        <FileNote state={bad.state} />
        {of.notes.map((note) => (
          <Banner key={note} icon="record">
            {note}
          </Banner>
        ))}
      </View>
      <HowFar of={of} run={run} />
      <PreviewRows preview={run.preview} />
    </Screen>
  )
}

function sentence(of: Import, { doing, preview }: Run, seen: boolean): string {
  if (doing === 'putting') return '正在导入'
  if (of.state === 'underWay') return `导了 ${inThousands(rowsIn(of, of.partsDone.length))} 行，还没导完`
  if (!seen) return '先看看会改什么'
  const { duplicate } = preview.outcomes
  const changes = changesInWords(preview.outcomes)
  if (changes || duplicate === 0) return changes || '这份表和名册一样，不用导'
  return `没有新的人，${inThousands(duplicate)} 行可能重复`
}

function HowFar({ of, run }: UnderWayProps) {
  if (run.doing === 'putting') {
    return (
      <>
        <Progress label="正在导入" done={rowsIn(of, of.partsDone.length)} of={of.rows} unit="行" />
        <View className="sub c2 rosters-gap">可以先去忙别的，回来接着看。关掉也不要紧，导过的不会再导。</View>
      </>
    )
  }
  if (run.doing !== 'looking') return null
  const looked = rowsIn(of, of.partsDone.length + run.preview.parts.length)
  return <Progress label="正在看会改什么" done={looked} of={of.rows} unit="行" />
}

function HitchNote({ hitch, putting }: { hitch: Hitch; putting: boolean }) {
  if (hitch.why === 'refused') return <Banner tone="red">{hitch.refusal.says}</Banner>
  return <Banner>{putting ? '没连上，停在这里了。导过的都算数' : '没连上，还没看完'}</Banner>
}

interface BarProps extends UnderWayProps {
  readonly seen: boolean
  readonly toMend: number
  readonly busy: boolean
  readonly onBad: (input: { importId: Import['importId']; scope: Import['scope'] }) => Promise<void>
}

/** One red button, and the rows to be mended beside it. */
function Bar({ of, run, seen, toMend, busy, onBad }: BarProps) {
  const count = rowsThatCount(run.preview.outcomes)
  const main = mainOf(of, run, seen, count)
  return (
    <>
      {seen && toMend > 0 ? (
        <Button
          kind="line"
          busy={busy}
          onTap={() => void onBad({ importId: of.importId, scope: of.scope })}
        >{`下载要改的 ${toMend} 行`}</Button>
      ) : null}
      {main ? (
        <Button grow onTap={main.onTap}>
          {main.text}
        </Button>
      ) : null}
    </>
  )
}

function mainOf(of: Import, { hitch }: Run, seen: boolean, count: number) {
  if (of.state === 'underWay') return { text: '接着导', onTap: () => void putIn(of) }
  if (!seen) return hitch ? { text: '接着看', onTap: () => void lookThrough(of) } : null
  return count > 0 ? { text: `导入 ${inThousands(count)} 行`, onTap: () => void putIn(of) } : null
}
