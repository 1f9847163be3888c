import { nextPosting } from '../../../cloudfunctions/points/rules/chain'
import type { PersonId } from '../../../types/domain/ids'
import { DAY, dayOf } from '../../../types/domain/time'
import type { PostingDoc } from '../../../types/documents/points'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { DISTRICT_DOCUMENTS, openid, personId } from '../../support/district'
import { checkExport } from '../../support/export-ledger'
import { account } from '../../support/generic/world'
import { chain, fact, NOW } from '../../support/points'

const ME = personId('volunteer')
const OFFICE = account('p0office', '韩冬梅', [{ role: 'district', scope: '370306' }])
const DAYS = 1000
const OTHERS = Array.from({ length: 300 }, (_unused, i): PersonId => `p0other${String(i).padStart(3, '0')}`)

/** Somebody who serves every day for years: a posting holds three months of days, 2.2 KB, and five hundred of them more than one answer may. */
function everyDay(): PostingDoc[] {
  const postings: PostingDoc[] = []
  for (let day = 0; day < DAYS; day += 1) {
    const at = new Date(NOW - (DAYS - day) * DAY)
    const cause = { service: 'specialCare', minutes: 130, day: dayOf(at.getTime()), full: 20, cut: null } as const
    const key = `award:t370306003001-2611-${day}:${ME}`
    const next = nextPosting(postings.at(-1) ?? null, fact({ account: ME, points: 20, key, cause, at }))
    if (next === 'pointsShort') throw new Error('an award cannot be short')
    postings.push(next)
  }
  return postings
}

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud({
    documents: {
      ...DISTRICT_DOCUMENTS,
      accounts: [...DISTRICT_DOCUMENTS.accounts, OFFICE],
      postings: [...everyDay(), ...OTHERS.flatMap((id) => chain([10], id))],
    },
    clock: NOW,
  })
})
afterAll(() => cloud.close())

test('whoever serves every day for years can verify their chain', async () => {
  const answer = await cloud.call(openid('volunteer'), 'points.verify', {})
  expect(answer).toMatchObject({ ok: true, value: { sound: true, postings: DAYS } })
})

test('a chain that is longer than one answer is exported in parts, and the parts are the whole ledger', async () => {
  const { says } = await checkExport(cloud, OFFICE._id)
  expect(says).toContain(`${DAYS + OTHERS.length} postings of ${1 + OTHERS.length} accounts`)
})
