import type { Sent } from '../../openapi/outbox'
import { Problem } from './Problem'
import { clock, show } from './show'
import { useRead } from './ask'

/** Fields travel as JSON text, each by itself; one that is none is shown as it came. */
const read = (text: unknown): unknown => {
  try {
    return typeof text === 'string' ? JSON.parse(text) : text
  } catch {
    return text
  }
}

const fieldsOf = ({ fields }: Sent) =>
  Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, read(text)]))

/** What the functions asked of WeChat's servers: kept here, sent to nobody. */
export const Outbox = () => {
  const { data: sent, error } = useRead<readonly Sent[]>('/local/outbox?limit=200', 2000)
  return (
    <section className="card">
      <h2>
        发出 <span className="count">只留在这里，没有真的发给谁</span>
      </h2>
      <Problem of={error} />
      {sent?.length === 0 && <p className="empty">还没有发过什么。</p>}
      {sent?.map((each) => (
        <details className="row" key={each.id}>
          <summary>
            <span className="faint">{clock(each.at).slice(5)}</span>
            <b>{each.api}</b>
            <span>{each.to ?? ''}</span>
            <span className={each.errCode === 0 ? 'good' : 'bad'}>{each.errCode === 0 ? '收下了' : each.errCode}</span>
          </summary>
          <p className="faint">
            云函数 {each.functionName} · 编号 {each.id}
          </p>
          <pre>{show(fieldsOf(each))}</pre>
        </details>
      ))}
    </section>
  )
}
