import { Screen } from '@/ui/Screen'

export default function Page() {
  return <Screen title="积分">还没做好</Screen>
}
