import { DISTRICT } from '../../../types/domain/ids'
import { cadreDoc, nomination, UNITS } from '../corps'
import { NOW } from '../tasks'
import { AUTHORITIES, IN, type MayOf, OVER } from './may'
import type { ScenesOf } from './scene'
import { BRANCH, COMMUNITY, GRID, PEOPLE, WORLD } from './world'

export const CORPS_MAY: MayOf<'corps'> = {
  overview: { at: DISTRICT, roles: { district: OVER, street: OVER } },
  listCandidates: { at: COMMUNITY, roles: AUTHORITIES, names: { to: AUTHORITIES, of: [GRID] } },
  recommend: { at: COMMUNITY, roles: AUTHORITIES },
  stand: { at: COMMUNITY, roles: { cadre: IN } },
  withdraw: { at: COMMUNITY, roles: { cadre: IN } },
  mine: 'registered',
  appoint: { at: COMMUNITY, roles: { district: OVER } },
  endTerm: { at: COMMUNITY, roles: { district: OVER } },
}

/** The branch is led by the secretary; the cadre is of a district unit and could follow. */
const documents = { ...WORLD, people: [cadreDoc(PEOPLE.cadre), cadreDoc(PEOPLE.secretary)], units: UNITS }
const nominated = (over: Parameters<typeof nomination>[2]) => ({
  ...documents,
  nominations: [nomination(BRANCH, PEOPLE.cadre, over)],
})
const earlier = new Date(NOW - 3_600_000)
const recommended = nominated({})
const stood = nominated({ stoodAt: earlier })
const stoodAlone = nominated({ stoodAt: earlier, recommendedBy: [] })
const settled = nominated({ state: 'closed', recommendedBy: ['凤鸣社区', '青年路街道'], stoodAt: earlier })

const byWorker = { clock: NOW, caller: PEOPLE.worker._id }
const byCadre = { clock: NOW, caller: PEOPLE.cadre._id }
const byDistrict = { clock: NOW, caller: PEOPLE.district._id }
const otherStatement = { other: { statement: '换一句话' } }
const nothingElse = 'who is meant is part of the nomination’s id, and nothing else is in the input'

export const CORPS_SCENES: ScenesOf<'corps'> = {
  overview: { ...byDistrict, documents: stood },
  listCandidates: { ...byWorker, documents: stood },
  recommend: [
    { ...byWorker, documents, noOther: nothingElse },
    { ...byWorker, variant: 'who stands already', documents: stoodAlone, noOther: nothingElse },
    { ...byWorker, variant: 'after an earlier selection', documents: settled, noOther: nothingElse },
  ],
  stand: [
    { ...byCadre, documents, ...otherStatement },
    { ...byCadre, variant: 'who was recommended', documents: recommended, ...otherStatement },
    { ...byCadre, variant: 'after an earlier selection', documents: settled, ...otherStatement },
  ],
  withdraw: [
    { ...byCadre, documents: stood, noOther: nothingElse },
    { ...byCadre, variant: 'whom nobody recommended', documents: stoodAlone, noOther: nothingElse },
  ],
  mine: { ...byCadre, documents: stood },
  appoint: { ...byDistrict, documents: stood, other: { handover: '钥匙在社区' } },
  endTerm: { ...byDistrict, documents: stood, other: { handover: '钥匙在社区' } },
}
