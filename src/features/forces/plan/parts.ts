import type { Asked } from '@/cloud/useQueryAction'
import type { PlanScope } from '../address'
import type { DeedsOf } from './useDeeds'
import type { PlanValue } from './view'

/** What every part of the page is made of. */
export interface PartsProps {
  readonly plan: PlanValue
  readonly scope: PlanScope
  /** The grids and their names; the plan itself knows codes. */
  readonly place: Asked<'org.overview'>
  readonly deeds: DeedsOf
}
