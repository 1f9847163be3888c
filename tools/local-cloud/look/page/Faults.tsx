import { useState } from 'react'
import type { Injected } from '../../faults/faults'
import type { FaultKind, FaultPlan } from '../../faults/plan'
import { useRead, useSend } from './ask'
import { Problem } from './Problem'
import { clock } from './show'

interface State {
  readonly plan: FaultPlan | null
  readonly record: readonly Injected[]
}

const KINDS: Readonly<Record<FaultKind, string>> = {
  failBefore: '没做，报错',
  loseAnswer: '做了，断线',
  timeOutBefore: '没做，不回话',
  timeOutAfter: '做了，不回话',
  deliverTwice: '做了两遍',
  killBefore: '没做，进程没了',
  killAfter: '做了，进程没了',
}
const ALL = Object.keys(KINDS) as FaultKind[]

const Plan = ({ on }: { on: boolean }) => {
  const [percent, setPercent] = useState(10)
  const [seed, setSeed] = useState(1)
  const [kinds, setKinds] = useState<readonly FaultKind[]>(ALL)
  const send = useSend()
  const toggle = (kind: FaultKind) =>
    setKinds(kinds.includes(kind) ? kinds.filter((each) => each !== kind) : [...kinds, kind])
  const start = () => send.mutate({ path: '/local/faults', body: { seed, rate: percent / 100, kinds } })
  return (
    <section className="card">
      <h2>故障</h2>
      <p className="faint">
        让云函数的往返出毛病，看点下去的事会不会丢、会不会做两遍。同一个种子，毛病出在同样的地方。
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          start()
        }}
      >
        <label>
          每百次往返坏
          <input type="number" min={1} max={100} value={percent} onChange={(e) => setPercent(Number(e.target.value))} />
          次
        </label>
        <label>
          种子
          <input type="number" value={seed} onChange={(e) => setSeed(Number(e.target.value))} />
        </label>
        <div className="buttons whole">
          {ALL.map((kind) => (
            <label key={kind}>
              <input type="checkbox" checked={kinds.includes(kind)} onChange={() => toggle(kind)} />
              {KINDS[kind]}
            </label>
          ))}
        </div>
        <button type="submit" disabled={kinds.length === 0}>
          {on ? '重新开始' : '开始'}
        </button>
        <button type="button" disabled={!on} onClick={() => send.mutate({ path: '/local/faults', method: 'DELETE' })}>
          停下
        </button>
      </form>
      <Problem of={send.error} />
    </section>
  )
}

/** Faults that are injected into round trips, and what they hit. */
export const Faults = () => {
  const { data: state, error } = useRead<State>('/local/faults', 2000)
  return (
    <>
      <Plan on={Boolean(state?.plan)} />
      <section className="card">
        <h2>
          出过的毛病 <span className="count">{state?.plan ? '正在出' : '现在没有开'}</span>
        </h2>
        <Problem of={error} />
        {state?.record.length === 0 && <p className="empty">还没有出过。</p>}
        {[...(state?.record ?? [])]
          .sort((a, b) => b.at - a.at)
          .map((fault) => (
            <div className="row line" key={`${fault.callId} ${fault.trip}`}>
              <span className="faint">{clock(fault.at).slice(11)}</span>
              <b>{fault.functionName}</b>
              <span>
                第 {fault.trip} 次往返 {fault.action}
              </span>
              <span className="bad">{KINDS[fault.kind]}</span>
            </div>
          ))}
      </section>
    </>
  )
}
