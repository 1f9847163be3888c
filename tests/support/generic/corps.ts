import { DISTRICT } from '../../../types/domain/ids'
import { AUTHORITIES, IN, type MayOf, OVER } from './may'
import type { ScenesOf } from './scene'
import { COMMUNITY } from './world'

export const CORPS_MAY: MayOf<'corps'> = {
  overview: { at: DISTRICT, roles: { district: OVER, street: OVER } },
  listCandidates: { at: COMMUNITY, roles: AUTHORITIES },
  recommend: { at: COMMUNITY, roles: AUTHORITIES },
  stand: { at: COMMUNITY, roles: { cadre: IN } },
  withdraw: { at: COMMUNITY, roles: { cadre: IN } },
  mine: 'registered',
  appoint: { at: COMMUNITY, roles: { district: OVER } },
  endTerm: { at: COMMUNITY, roles: { district: OVER } },
}

export const CORPS_SCENES = {} as unknown as ScenesOf<'corps'>
