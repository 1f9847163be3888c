import { OUTBOX_STATES, type OutboxState } from '../../../types/domain/notices'

/** Rows of the outbox in numbers, every state among them. */
export const countsOf = (found: readonly { state: OutboxState; count: number }[]): Record<OutboxState, number> => {
  const of = (state: OutboxState) =>
    found.filter((row) => row.state === state).reduce((sum, { count }) => sum + count, 0)
  const [waiting, sending, sent, refused, failed, unknown] = OUTBOX_STATES.map(of)
  return {
    waiting: waiting ?? 0,
    sending: sending ?? 0,
    sent: sent ?? 0,
    refused: refused ?? 0,
    failed: failed ?? 0,
    unknown: unknown ?? 0,
  }
}
