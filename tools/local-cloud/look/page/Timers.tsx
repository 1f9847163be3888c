import { Problem } from './Problem'
import { clock } from './show'
import { useRead, useSend } from './ask'

interface Timer {
  readonly functionName: string
  readonly name: string
  readonly cron: string
  readonly nextAt: number | null
  readonly last: { readonly at: number; readonly outcome: string; readonly attempts: number } | null
}

/** The triggers of every function, and a button that fires one now. */
export const Timers = () => {
  const { data: timers, error } = useRead<readonly Timer[]>('/local/timers', 2000)
  const send = useSend()
  const fire = ({ functionName, name }: Timer) =>
    send.mutate({ path: `/local/timers/${functionName}.${name}`, body: {} })
  return (
    <section className="card">
      <h2>
        定时 <span className="count">按北京时间</span>
      </h2>
      <Problem of={error ?? send.error} />
      {timers?.length === 0 && <p className="empty">还没有云函数带定时触发器。</p>}
      {timers?.map((timer) => (
        <div className="row line" key={`${timer.functionName}.${timer.name}`}>
          <b>
            {timer.functionName} · {timer.name}
          </b>
          <code>{timer.cron}</code>
          <span className="faint">{timer.nextAt === null ? '不会再来' : `下一次 ${clock(timer.nextAt)}`}</span>
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
