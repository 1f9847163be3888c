import { PointsTab } from '@/features/points/PointsTab'

export default function PointsPage() {
  return <PointsTab />
}
