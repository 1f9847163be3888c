import { Fragment, useState } from 'react'
import { Problem } from './Problem'
import { clock } from './show'
import { useRead } from './ask'
import type { CallRecord } from '../../functions/function-log'

const OUTCOMES: Readonly<Record<CallRecord['outcome'], string>> = {
  answered: '答了',
  failed: '出错',
  timedOut: '超时',
  crashed: '进程没了',
  tooLarge: '太大',
}
const SOURCES: Readonly<Record<CallRecord['source'], string>> = {
  wx_client: '小程序',
  wx_trigger: '定时',
  function: '云函数',
}

/** When a trip ran within its call, as a bar. */
const Span = ({ of: call, trip }: { of: CallRecord; trip: CallRecord['trips'][number] }) => {
  const share = (ms: number) => `${Math.min(100, (100 * Math.max(0, ms)) / Math.max(1, call.durationMs))}%`
  const after = trip.at - call.startedAt
  return (
    <span className="span" title={`第 ${after} 毫秒起`}>
      <i style={{ left: share(after), width: share(trip.ms) }} />
    </span>
  )
}

const Detail = ({ call }: { call: CallRecord }) => (
  <>
    <p className="faint">
      {SOURCES[call.source]} · 排队 {call.queuedMs} 毫秒 · 答了 {call.answerBytes} 字节
      {call.loadMs !== null && ` · 新进程，装载 ${call.loadMs} 毫秒`}
    </p>
    {call.trips.map((trip, i) => (
      // oxlint-disable-next-line react/no-array-index-key -- trips are only ever added at the end
      <div className="row line" key={i}>
        <span>{trip.action}</span>
        <b>{trip.collection}</b>
        {trip.code !== null && <span className="bad">{trip.code}</span>}
        <Span of={call} trip={trip} />
        <span className="number">{trip.ms.toFixed(1)} 毫秒</span>
      </div>
    ))}
    {call.lines.length > 0 && <pre>{call.lines.join('\n')}</pre>}
  </>
)

/** The last calls of all functions, newest first; one opens to its round trips and what it printed. */
export const Calls = () => {
  const { data: calls = [], error } = useRead<readonly CallRecord[]>('/local/calls', 2000)
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
              <th className="wide">时间</th>
              <th>函数</th>
              <th>结果</th>
              <th className="number">毫秒</th>
              <th className="number wide">往返</th>
            </tr>
          </thead>
          <tbody>
            {calls.map((call) => (
              <Fragment key={call.callId}>
                <tr className="opens" onClick={() => setOpen(open === call.callId ? undefined : call.callId)}>
                  <td className="wide">{clock(call.startedAt).slice(11)}</td>
                  <td>
                    <button type="button" className="plain" aria-expanded={open === call.callId}>
                      {call.action ?? call.functionName}
                    </button>
                    {call.coldStart && <span className="faint"> 新进程</span>}
                  </td>
                  <td>
                    <span className={call.outcome === 'answered' ? 'good' : 'bad'}>{OUTCOMES[call.outcome]}</span>
                  </td>
                  <td className="number">{call.durationMs}</td>
                  <td className="number wide">{call.trips.length}</td>
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
