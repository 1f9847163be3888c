import { useQuery } from '@tanstack/react-query'
import type { ActionName, InputOf, RefusalOf, ValueOf } from '../../types/contracts/all'
import type { Instant } from '../../types/domain/time'
import { call } from './client'
import { type Said, withWords } from './said'
import { useVisible } from './useVisible'

/** What a page knows of something it asked for. */
export interface Asked<A extends ActionName> {
  readonly value: ValueOf<A> | undefined
  /** The answer was no, and why. */
  readonly refusal: Said | undefined
  /** Nothing has come yet. */
  readonly loading: boolean
  /** It could not be reached, and there is nothing older to show. */
  readonly unanswered: boolean
  /** Something older is shown because the newest could not be reached. */
  readonly stale: boolean
  /** When the answer came, by the phone's clock: see `clock.ts`. */
  readonly heardAt: Instant
  readonly refresh: () => Promise<void>
}

interface Options {
  /** Ask only when this holds. */
  readonly enabled?: boolean
  /** Ask again and again while the page is in front. */
  readonly everyMs?: number
}

/** Asks when the page comes to the front, and keeps the last answer for all pages. */
export function useQueryAction<A extends ActionName>(action: A, input: InputOf<A>, options: Options = {}): Asked<A> {
  const visible = useVisible()
  const query = useQuery({
    queryKey: [action, input],
    queryFn: () => call(action, input),
    subscribed: visible,
    enabled: options.enabled ?? true,
    refetchInterval: options.everyMs ?? false,
  })
  const answer = query.data
  return {
    value: answer?.ok ? answer.value : undefined,
    refusal: answer && !answer.ok ? withWords<RefusalOf<A> | Said['code']>(answer.refusal) : undefined,
    loading: query.isPending && !query.isError,
    unanswered: query.isError && answer === undefined,
    stale: query.isError && answer !== undefined,
    heardAt: query.dataUpdatedAt,
    refresh: async () => void (await query.refetch()),
  }
}
