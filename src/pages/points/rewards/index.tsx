import { Rewards } from '@/features/points/Rewards'

export default function RewardsPage() {
  return <Rewards />
}
