import { sessionFor } from '../../tools/local-cloud/identity/sessions'
import { writeWorkbook } from '../../cloudfunctions/_kernel/workbook'
import { readWorkbook } from '../../cloudfunctions/rosters/workbook/read'
import { phoneKeyOf, seal } from '../../cloudfunctions/_kernel/sealed'
import { syllablesOf } from '../../cloudfunctions/_kernel/pinyin'
import { tokensOf } from '../../cloudfunctions/org/rules/tokens'
import { personOf } from '../../cloudfunctions/rosters/rules/ids'
import type { GridCode, PersonId } from '../../types/domain/ids'
import type { MembershipDoc, PersonDoc, UnitDoc } from '../../types/documents/org'
import type { TestCloud } from './cloud'
import { TEST_KEYS } from './secrets'

export const MEMBER_HEAD = ['姓名', '手机号', '类别', '网格', '单位', '职务级别', '政治面貌', '住址']
export const STAFF_HEAD = ['姓名', '手机号', '单位', '职务级别', '居住地']

/** A synthetic number: no operator hands out 154, and the people of the small worlds have smaller ones. */
export const phone = (number: number): string => `1549${String(number).padStart(7, '0')}`
export const keyOf = (number: number): string => phoneKeyOf(TEST_KEYS.PHONE_KEY, phone(number))
/** Who an import makes of a number. */
export const madeOf = (number: number): PersonId => personOf(keyOf(number))

/** Real bytes of a real file. */
export const xlsx = async (rows: readonly (readonly string[])[], name = '填写'): Promise<Buffer> =>
  Buffer.from(await writeWorkbook([{ name, rows, widths: [] }]), 'base64')

/** The texts of a file that an action answered, without empty cells' holes. */
export const textsIn = async (base64: string): Promise<string[][]> => {
  const sheets = await readWorkbook(Buffer.from(base64, 'base64'))
  if (typeof sheets === 'string') throw new Error(sheets)
  return (sheets[0]?.rows ?? []).map(({ cells }) => cells.map((cell) => (cell?.is === 'text' ? cell.text : '')))
}

/** Puts a file where a page of that person would. */
export async function putFile(cloud: TestCloud, openid: string, bytes: Uint8Array, path = 'rosters/list.xlsx') {
  const response = await fetch(`${cloud.url}/local/files`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${sessionFor(openid, TEST_KEYS)}` },
    body: JSON.stringify({ path, base64: Buffer.from(bytes).toString('base64') }),
  })
  const answered: unknown = await response.json()
  if (typeof answered !== 'object' || answered === null || !('fileId' in answered)) throw new Error('not uploaded')
  return String(answered.fileId)
}

/** Somebody who is known, with number and address sealed as the functions do. */
export const knownPerson = (
  number: number,
  name: string,
  fields: Partial<PersonDoc> & { readonly address?: never; readonly livesAt?: string } = {},
): PersonDoc => {
  const { livesAt, ...rest } = fields
  const _id = rest._id ?? madeOf(number)
  return {
    _id,
    name,
    occupation: 'resident',
    unitId: null,
    seniorRank: false,
    partyMember: false,
    phone: seal(TEST_KEYS.SEAL_KEY, phone(number), ['people', _id, 'phone']),
    phoneKey: keyOf(number),
    residence: 'inside',
    log: [],
    ...rest,
    address: livesAt ? seal(TEST_KEYS.SEAL_KEY, livesAt, ['people', _id, 'address']) : null,
  }
}

export const memberOf = (person: PersonDoc, gridId: GridCode, fields: Partial<MembershipDoc> = {}): MembershipDoc => ({
  _id: person._id,
  gridId,
  kind: person.occupation === 'cadre' ? 'cadre' : 'volunteer',
  name: person.name,
  occupation: person.occupation,
  unitName: null,
  since: new Date('2023-02-01T00:00:00+08:00'),
  state: 'active',
  home: null,
  tokens: tokensOf(person.name, syllablesOf(person.name)),
  moves: [],
  log: [],
  ...fields,
})

export const UNITS: readonly UnitDoc[] = [
  { _id: 'u001', name: '区财政局', level: 'district' },
  { _id: 'u002', name: '区司法局', level: 'district' },
  { _id: 'u003', name: '青年路街道办事处', level: 'town' },
]
