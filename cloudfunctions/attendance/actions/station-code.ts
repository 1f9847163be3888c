import { loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { miniCode } from '../../_kernel/mini-code'
import { stationById } from '../../org/public'

/** Where the code leads; its scene is the station's id. */
const PAGE = 'pages/attendance/check-in/index'

/**
 * A station's WeChat code for its plaque (mechanism 26): it says where, never when, and for ever, so it holds nothing that could be misused.
 * 2 trips, and WeChat is asked once.
 */
export const stationCode = loadingAction(
  'attendance.stationCode',
  ({ stationId }, db) => stationById(db, stationId),
  async ({ stationId }, _call, station) => {
    if (!station) return refuse('notFound')
    const code = await miniCode(PAGE, stationId)
    if (!code) return refuse('codeNotMade')
    return done({ stationName: station.name, type: code.type, image: Buffer.from(code.bytes).toString('base64') })
  },
)
