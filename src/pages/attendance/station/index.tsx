import { Screen } from '@/ui/Screen'

export default function Page() {
  return <Screen title="站点">还没做好</Screen>
}
