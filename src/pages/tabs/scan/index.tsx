import { Screen } from '@/ui/Screen'

export default function Page() {
  return <Screen title="扫码">还没做好</Screen>
}
