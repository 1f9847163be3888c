import { RedeemCode } from '@/features/points/RedeemCode'
import { useRouteParam } from '@/lib/useRouteParam'

export default function CodePage() {
  const rewardId = useRouteParam('rewardId')
  const title = useRouteParam('title')
  const merchant = useRouteParam('merchant')
  const points = useRouteParam('points')
  return <RedeemCode rewardId={`r${rewardId.slice(1)}`} title={title} merchant={merchant} points={points} />
}
