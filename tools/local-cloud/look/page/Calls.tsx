import { Fragment, useState } from 'react'
import { Problem } from './Problem'
import { clock } from './show'
import { useRead } from './ask'

interface Trip {
  readonly action: string
  readonly collection: string
  readonly at: number
  readonly ms: number
  readonly code: string | null
}
interface Call {
  readonly callId: string
  readonly functionName: string
  readonly action: string | null
  readonly source: string
  readonly startedAt: number
  readonly queuedMs: number
  readonly coldStart: boolean
  readonly loadMs: number
  readonly durationMs: number
  readonly outcome: string
  readonly answerBytes: number
  readonly trips: readonly Trip[]
  readonly lines: readonly string[]
}

const OUTCOMES: Readonly<Record<string, string>> = {
  answered: '答了',
  failed: '出错',
  timedOut: '超时',
  crashed: '进程没了',
  tooLarge: '太大',
}
const SOURCES: Readonly<Record<string, string>> = { wx_client: '小程序', wx_trigger: '定时', function: '云函数' }

const Detail = ({ call }: { call: Call }) => (
  <>
    <p className="faint">
      {SOURCES[call.source] ?? call.source} · 排队 {call.queuedMs} 毫秒 · 答了 {call.answerBytes} 字节
      {call.coldStart && ` · 新进程，装载 ${call.loadMs} 毫秒`}
    </p>
    {call.trips.length > 0 && (
      <table className="table">
        <tbody>
          {call.trips.map((trip, i) => (
            // oxlint-disable-next-line react/no-array-index-key -- trips are only ever added at the end
            <tr key={i}>
              <td className="number">+{trip.at - call.startedAt} 毫秒</td>
              <td>{trip.action}</td>
              <td>{trip.collection}</td>
              <td className="number">{trip.ms} 毫秒</td>
              <td>{trip.code !== null && <span className="bad">{trip.code}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
    {call.lines.length > 0 && <pre>{call.lines.join('\n')}</pre>}
  </>
)

/** The last calls of all functions, newest first; one opens to its round trips and what it printed. */
export const Calls = () => {
  const { data: calls = [], error } = useRead<readonly Call[]>('/local/calls', 2000)
  const [open, setOpen] = useState<string>()
  return (
    <section className="card">
      <h2>
        调用 <span className="count">最近 {calls.length} 次，新的在上</span>
      </h2>
      <Problem of={error} />
      {calls.length === 0 && <p className="empty">还没有人调用。打开小程序点一点，再来看。</p>}
      <div className="scroll">
        <table className="table">
          <thead>
            <tr>
              <th>时间</th>
              <th>函数</th>
              <th>结果</th>
              <th className="number">毫秒</th>
              <th className="number">往返</th>
            </tr>
          </thead>
          <tbody>
            {calls.map((call) => (
              <Fragment key={call.callId}>
                <tr className="opens" onClick={() => setOpen(open === call.callId ? undefined : call.callId)}>
                  <td>{clock(call.startedAt).slice(11)}</td>
                  <td>
                    <button type="button" className="plain" aria-expanded={open === call.callId}>
                      {call.action ?? call.functionName}
                    </button>
                    {call.coldStart && <span className="faint"> 新进程</span>}
                  </td>
                  <td>
                    <span className={call.outcome === 'answered' ? 'good' : 'bad'}>
                      {OUTCOMES[call.outcome] ?? call.outcome}
                    </span>
                  </td>
                  <td className="number">{call.durationMs}</td>
                  <td className="number">{call.trips.length}</td>
                </tr>
                {open === call.callId && (
                  <tr>
                    <td colSpan={5}>
                      <Detail call={call} />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
