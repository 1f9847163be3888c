import { Screen } from '@/ui/Screen'

export default function Page() {
  return <Screen title="网格">还没做好</Screen>
}
