import type { AskedList, ListAction } from '@/cloud/useListAction'
import { useSome } from '@/lib/useSome'

/** Somebody's whole words are long: fewer are drawn at once than come in a page. */
const DRAWN = 5

/** What of a list is drawn, and its foot. */
export function useFew<A extends ListAction, Row>(list: AskedList<A, Row>) {
  const some = useSome(list.rows, DRAWN)
  const onMore = () => {
    some.foot.onMore()
    if (list.rows.length < some.shown.length + DRAWN) list.more()
  }
  return { shown: some.shown, foot: { ended: some.foot.ended && list.ended, busy: list.loadingMore, onMore } }
}
