import { LateList } from '@/features/attendance/late/LateList'

export default function LatePage() {
  return <LateList />
}
