import { Answer } from '@/features/muster/answer/Answer'
import { useRouteParam } from '@/lib/useRouteParam'

export default function MusterAnswerPage() {
  return <Answer orderId={useRouteParam('orderId')} code={useRouteParam('code')} />
}
