import { Screen } from '@/ui/Screen'

export default function Page() {
  return <Screen title="兑换">还没做好</Screen>
}
