import { MySupport } from '@/features/forces/mine/MySupport'

export default function ForcesMinePage() {
  return <MySupport />
}
