import { BALANCE } from './balance'
import type { Bench } from './bench'
import { CLAIM } from './claim'
import { COLD } from './cold'
import { H5 } from './h5'
import { LEDGER } from './ledger'
import { MUSTER } from './muster'
import { MUSTER_SOAK } from './muster-soak'
import { REDEEM } from './redeem'
import { RESPONSIVE } from './responsive'
import { RUSH } from './rush'
import { SETDATA } from './setdata'
import { START } from './start'
import { TRIPS } from './trips'
import { WEAPP } from './weapp'

/** Everything that `npm run bench` measures, in this order. */
export const FAMILIES: readonly Bench[] = [
  ...TRIPS,
  CLAIM,
  RUSH,
  MUSTER,
  MUSTER_SOAK,
  ...REDEEM,
  LEDGER,
  ...BALANCE,
  RESPONSIVE,
  COLD,
  WEAPP,
  SETDATA,
  H5,
  START,
]
