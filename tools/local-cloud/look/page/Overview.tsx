import type { CollectionFacts } from '../../database/database'
import type { CallRecord } from '../../functions/function-log'
import { Problem } from './Problem'
import { clock } from './show'
import { useRead, useSend } from './ask'

interface Clock {
  readonly offsetMs: number
  readonly now: number
}
const HOUR = 3_600_000
const STEPS: readonly [label: string, ms: number][] = [
  ['−1 天', -24 * HOUR],
  ['−1 小时', -HOUR],
  ['+1 小时', HOUR],
  ['+1 天', 24 * HOUR],
  ['+30 天', 30 * 24 * HOUR],
]

const Time = () => {
  const { data: time } = useRead<Clock>('/local/clock', 1000)
  const send = useSend()
  const move = (offsetMs: number) => send.mutate({ path: '/local/clock', body: { offsetMs } })
  return (
    <section className="card">
      <h2>时钟</h2>
      <p className="big">{time ? clock(time.now) : '…'}</p>
      <p className="faint">
        {time?.offsetMs
          ? `比这台机器${time.offsetMs > 0 ? '早' : '晚'}走了 ${Math.abs(time.offsetMs / HOUR).toFixed(1)} 小时`
          : '和这台机器一样'}
      </p>
      <div className="buttons">
        {STEPS.map(([label, ms]) => (
          <button type="button" key={label} onClick={() => move((time?.offsetMs ?? 0) + ms)}>
            {label}
          </button>
        ))}
        <button type="button" onClick={() => move(0)}>
          拨回来
        </button>
      </div>
      <Problem of={send.error} />
    </section>
  )
}

const middle = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

const Figure = ({ label, value, note }: { label: string; value: number | string; note: string }) => (
  <a className="card figure" href={`#${note}`}>
    <span className="faint">{label}</span>
    <b className="big">{value}</b>
  </a>
)

/** The calls of each action together: where the time goes. */
const Actions = ({ calls }: { calls: readonly CallRecord[] }) => {
  const names = [...new Set(calls.map(({ action, functionName }) => action ?? functionName))].sort()
  const rows = names.map((name) => {
    const own = calls.filter(({ action, functionName }) => (action ?? functionName) === name)
    return {
      name,
      calls: own.length,
      ms: middle(own.map(({ durationMs }) => durationMs)),
      slowest: Math.max(...own.map(({ durationMs }) => durationMs)),
      trips: middle(own.map(({ trips }) => trips.length)),
      cold: own.filter(({ coldStart }) => coldStart).length,
    }
  })
  return (
    <section className="card">
      <h2>每个动作</h2>
      {rows.length === 0 && <p className="empty">还没有人调用。打开小程序点一点，再来看。</p>}
      <div className="scroll" hidden={rows.length === 0}>
        <table className="table even">
          <thead>
            <tr>
              <th>动作</th>
              <th className="number">次数</th>
              <th className="number">毫秒（中位）</th>
              <th className="number wide">最慢</th>
              <th className="number wide">往返（中位）</th>
              <th className="number wide">新进程</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name}>
                <td>{row.name}</td>
                <td className="number">{row.calls}</td>
                <td className="number">{row.ms}</td>
                <td className="number wide">{row.slowest}</td>
                <td className="number wide">{row.trips}</td>
                <td className="number wide">{row.cold}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** How much there is of everything, where the time goes, and the clock. */
export const Overview = () => {
  const collections = useRead<readonly CollectionFacts[]>('/local/collections', 5000)
  const calls = useRead<readonly CallRecord[]>('/local/calls', 5000).data ?? []
  const failed = calls.filter(({ outcome }) => outcome !== 'answered')
  const documents = collections.data?.reduce((sum, each) => sum + each.documents, 0) ?? 0
  return (
    <>
      <h1>这台机器上的云</h1>
      <p className="faint">只有这台机器看得到这一页；这里的人和事都是编出来的。</p>
      <Problem of={collections.error} />
      <div className="figures">
        <Figure label="文档" value={documents.toLocaleString()} note="documents" />
        <Figure label="最近的调用" value={calls.length} note="calls" />
        <Figure label="一次调用（中位）" value={`${middle(calls.map((call) => call.durationMs))} 毫秒`} note="calls" />
        <Figure label="往返（中位）" value={middle(calls.map(({ trips }) => trips.length))} note="calls" />
        <Figure label="没答上来" value={failed.length} note="calls" />
      </div>
      <Actions calls={calls} />
      <Time />
    </>
  )
}
