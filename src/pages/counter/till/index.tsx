import { Screen } from '@/ui/Screen'

export default function Page() {
  return <Screen title="收分">还没做好</Screen>
}
