import { Board } from '@/features/muster/board/Board'
import { useRouteParam } from '@/lib/useRouteParam'

export default function MusterBoardPage() {
  return <Board orderId={useRouteParam('orderId')} scope={useRouteParam('scope')} />
}
