import { Screen } from '@/ui/Screen'

export default function Page() {
  return <Screen title="签到">还没做好</Screen>
}
