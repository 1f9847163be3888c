import { Screen } from '@/ui/Screen'

export default function Page() {
  return <Screen title="发清单">还没做好</Screen>
}
