import { AtStation } from '@/features/attendance/AtStation'
import { CheckIn } from '@/features/attendance/CheckIn'
import { isStation } from '@/lib/codes'
import { useRouteParam } from '@/lib/useRouteParam'

/** Also where a WeChat code leads: its scene is the shift's id, or the station's. */
export default function CheckInPage() {
  const shiftId = useRouteParam('shiftId')
  const scene = useRouteParam('scene')
  const code = useRouteParam('code')
  return isStation(scene) ? <AtStation stationId={scene} /> : <CheckIn shiftId={shiftId || scene} codeText={code} />
}
