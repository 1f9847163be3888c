import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { communityCode, DISTRICT, streetCode, type CommunityCode, type StreetCode } from '../../types/domain/ids'
import type { Settlement } from '../../types/domain/org'
import type { DivisionDoc } from '../../types/documents/org'

export interface Community {
  readonly id: CommunityCode
  /** As people say it: 凤鸣社区, 馆里村. */
  readonly name: string
  readonly settlement: Settlement
  readonly street: Street
}
export interface Street {
  readonly id: StreetCode
  readonly name: string
}

const FILE = join(__dirname, 'data', 'zhoucun-divisions.csv')

/** The real divisions of the district, in code order: 10 streets and towns, 34 urban communities, 216 villages. */
export function readDivisions(): { streets: Street[]; communities: Community[] } {
  const rows = readFileSync(FILE, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [code = '', name = '', level = '', parent = '', settlement = ''] = line.split(',')
      return { code, name, level, parent, settlement }
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1))
  const streets = rows
    .filter(({ level }) => level === 'street')
    .map(({ code, name }) => ({ id: streetCode(code), name }))
  const communities = rows
    .filter(({ level }) => level === 'community')
    .map(({ code, name, parent, settlement }): Community => {
      const street = streets.find(({ id }) => id === parent)
      if (!street) throw new Error(`${code} lies in no street`)
      return {
        id: communityCode(code),
        name: spokenName(name),
        settlement: settlement === 'urban' ? 'urban' : 'rural',
        street,
      }
    })
  return { streets, communities }
}

/** 凤鸣社区居委会 → 凤鸣社区, 馆里村委会 → 馆里村, 前进村村民委员会 → 前进村. */
export const spokenName = (official: string): string =>
  official.replace(/(居委会|居民委员会|村民委员会)$/, '').replace(/村委会$/, '村')

/** 凤鸣社区 → 凤鸣, 馆里村 → 馆里; a new village keeps its last letter, 张楼新村. */
export const shortName = (name: string): string => (name.endsWith('新村') ? name : name.replace(/(社区|村)$/, ''))

/** `divisions`: a street or town may hold both kinds of settlement, so only a community has one. */
export function divisionDocs(streets: readonly Street[], communities: readonly Community[]): DivisionDoc[] {
  return [
    { _id: DISTRICT, name: '周村区', level: 'district', parentId: null, settlement: null },
    ...streets.map(({ id, name }): DivisionDoc => ({
      _id: id,
      name,
      level: 'street',
      parentId: DISTRICT,
      settlement: null,
    })),
    ...communities.map(({ id, name, settlement, street }): DivisionDoc => ({
      _id: id,
      name,
      level: 'community',
      parentId: street.id,
      settlement,
    })),
  ]
}
