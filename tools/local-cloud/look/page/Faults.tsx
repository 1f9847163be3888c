import { Problem } from './Problem'
import { useRead } from './ask'

/** Faults that are injected into round trips, and what they hit. */
export const Faults = () => {
  const { error } = useRead<unknown>('/local/faults', 2000)
  return (
    <section className="card">
      <h2>故障</h2>
      <Problem of={error} />
    </section>
  )
}
