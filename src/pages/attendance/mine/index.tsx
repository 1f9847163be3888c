import { Screen } from '@/ui/Screen'

export default function Page() {
  return <Screen title="服务记录">还没做好</Screen>
}
