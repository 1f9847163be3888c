import { Screen } from '@/ui/Screen'

export default function Page() {
  return <Screen title="给店员看">还没做好</Screen>
}
