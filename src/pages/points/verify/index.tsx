import { Screen } from '@/ui/Screen'

export default function Page() {
  return <Screen title="核对">还没做好</Screen>
}
