import { useInfiniteQuery } from '@tanstack/react-query'
import type { ActionName, InputOf, ValueOf } from '../../types/contracts/all'
import { call } from './client'
import { type Said, withWords } from './said'
import { useVisible } from './useVisible'

/** The actions that answer in pages. */
export type ListAction = {
  [A in ActionName]: ValueOf<A> extends { next: string | null } ? A : never
}[ActionName]

/** What a page knows of a list that comes in pages. */
export interface AskedList<A extends ListAction, Row> {
  /** The first page as it came: totals and balances stand there. */
  readonly first: ValueOf<A> | undefined
  readonly rows: readonly Row[]
  readonly refusal: Said | undefined
  readonly loading: boolean
  readonly unanswered: boolean
  readonly ended: boolean
  readonly loadingMore: boolean
  readonly more: () => void
  /** Asks for every page that is still missing. @returns false when one did not come */
  readonly all: () => Promise<boolean>
  readonly refresh: () => Promise<void>
}

/** @param rowsOf picks the rows out of a page's value */
export function useListAction<A extends ListAction, Row>(
  action: A,
  input: Omit<InputOf<A>, 'cursor'>,
  rowsOf: (value: ValueOf<A>) => readonly Row[],
  options: { readonly enabled?: boolean } = {},
): AskedList<A, Row> {
  const visible = useVisible()
  const query = useInfiniteQuery({
    queryKey: [action, 'list', input],
    queryFn: ({ pageParam }) => call(action, { ...input, ...(pageParam ? { cursor: pageParam } : {}) } as InputOf<A>),
    initialPageParam: '',
    getNextPageParam: (last) => (last.ok ? cursorOf(last.value) : undefined),
    subscribed: visible,
    enabled: options.enabled ?? true,
  })
  const pages = query.data?.pages ?? []
  const values = pages.flatMap((page) => (page.ok ? [page.value] : []))
  const refused = pages.find((page) => !page.ok)
  return {
    first: values[0],
    rows: values.flatMap((value) => [...rowsOf(value)]),
    refusal: refused && !refused.ok ? withWords(refused.refusal) : undefined,
    loading: query.isPending && !query.isError,
    unanswered: query.isError && pages.length === 0,
    ended: !query.hasNextPage,
    loadingMore: query.isFetchingNextPage,
    more: () => void (query.hasNextPage && !query.isFetching && query.fetchNextPage()),
    all: async () => {
      let at: Pages = query
      while (at.hasNextPage && !at.isFetchNextPageError) at = await at.fetchNextPage()
      return !at.hasNextPage
    },
    refresh: async () => void (await query.refetch()),
  }
}

interface Pages {
  readonly hasNextPage: boolean
  readonly isFetchNextPageError: boolean
  readonly fetchNextPage: () => Promise<Pages>
}

/** The compiler cannot see that every action of `ListAction` has it. */
function cursorOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'next' in value && typeof value.next === 'string'
    ? value.next
    : undefined
}
