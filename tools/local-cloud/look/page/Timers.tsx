import type { TimerStatus } from '../../timers/timers'
import { Problem } from './Problem'
import { clock } from './show'
import { useRead, useSend } from './ask'

const nameOf = (timer: TimerStatus): string => `${timer.function}.${timer.name}`

/** The triggers of every function, and a button that fires one now. */
export const Timers = () => {
  const { data: timers, error } = useRead<readonly TimerStatus[]>('/local/timers', 2000)
  const send = useSend()
  const fire = (timer: TimerStatus) => send.mutate({ path: `/local/timers/${nameOf(timer)}`, body: {} })
  return (
    <section className="card">
      <h2>
        定时 <span className="count">按北京时间</span>
      </h2>
      <Problem of={error ?? send.error} />
      {timers?.length === 0 && <p className="empty">还没有云函数带定时触发器。</p>}
      {timers?.map((timer) => (
        <div className="row line" key={nameOf(timer)}>
          <b>{nameOf(timer)}</b>
          <code>{timer.cron}</code>
          <span className="faint">{timer.next === null ? '不会再来' : `下一次 ${clock(timer.next)}`}</span>
          {timer.last && (
            <span className={timer.last.outcome === 'answered' ? 'good' : 'bad'}>
              {clock(timer.last.at).slice(5, 16)} {timer.last.outcome === 'answered' ? '跑完了' : '没跑成'}
            </span>
          )}
          <button type="button" onClick={() => fire(timer)}>
            现在就跑
          </button>
        </div>
      ))}
    </section>
  )
}
