import { Screen } from '@/ui/Screen'

export default function Page() {
  return <Screen title="本月">还没做好</Screen>
}
