import { Screen } from '@/ui/Screen'

export default function Page() {
  return <Screen title="任务">还没做好</Screen>
}
