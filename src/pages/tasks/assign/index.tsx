import { Screen } from '@/ui/Screen'

export default function Page() {
  return <Screen title="派人">还没做好</Screen>
}
