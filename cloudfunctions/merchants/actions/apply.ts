import type { ParsedOf } from '../../../types/contracts/all'
import type { DivisionDoc } from '../../../types/documents/org'
import type { ApplicationDoc } from '../../../types/documents/merchants'
import { type Call, loadingAction } from '../../_kernel/action'
import { done, refuse } from '../../_kernel/answer'
import { digestOf } from '../../_kernel/digest'
import { readPicture } from '../../_kernel/pictures'
import { logEntry, recall } from '../../_kernel/once'
import { wordsFault } from '../../_kernel/words-fault'
import { loadDivision } from '../../org/public'
import { sealPhone } from '../phone'
import { whyNotApply } from '../rules/application'
import { countMyWaiting, insertApplication, loadApplication } from '../store'
import { tellApplied } from '../tell'

type Input = ParsedOf<'merchants.apply'>

const DIGITS = 24

/** The application as it is first written. */
function applicationOf(
  { communityId, shop }: Input,
  call: Call,
  made: { readonly id: ApplicationDoc['_id']; readonly communityName: string; readonly pictureId: string | null },
): ApplicationDoc {
  const { account, now } = call
  return {
    _id: made.id,
    personId: account.personId,
    name: account.name,
    communityId,
    communityName: made.communityName,
    shop: { ...shop, phone: sealPhone('shopApplications', made.id, shop.phone), pictureId: made.pictureId },
    at: new Date(now),
    state: 'waiting',
    decision: null,
    log: [logEntry(call, 'apply')],
  }
}

/** Looks at the words and the picture and writes the application down. @returns it, or why not */
async function handIn(input: Input, call: Call, id: ApplicationDoc['_id'], division: DivisionDoc) {
  const { shop, fileId } = input
  const fault = await wordsFault([shop.name, shop.place, shop.offers], call.openId)
  if (fault) return fault
  const picture = fileId === undefined ? null : await readPicture(call.files, fileId)
  // The same request may be under way twice: the other has kept what was sent up, and deleted it.
  if (picture === 'fileMissing') return (await loadApplication(call.db, id)) ?? picture
  if (typeof picture === 'string') return picture
  const pictureId = picture && (await call.files.keep(`licences/${id}.${picture.ending}`, picture.bytes))
  const application = applicationOf(input, call, { id, communityName: division.name, pictureId })
  if (await insertApplication(call.db, application)) return application
  return (await loadApplication(call.db, id)) ?? 'busy'
}

/**
 * Mechanism 35: somebody asks for their shop to be of the alliance; the community where it lies is told. Named by its request: sent
 * twice, it is there once. 6 trips in five rounds, and 3 more with a picture: read, kept under a name of our own, the upload deleted.
 */
export const apply = loadingAction(
  'merchants.apply',
  ({ communityId }, db) => loadDivision(db, communityId),
  async (input, call, division) => {
    if (division?.level !== 'community') return refuse('notFound')
    const { db, account, request } = call
    const id: ApplicationDoc['_id'] = `a${digestOf([account.personId, request.id]).slice(0, DIGITS)}`
    const [before, waiting] = await Promise.all([loadApplication(db, id), countMyWaiting(db, account.personId)])
    const why = before ? null : whyNotApply(waiting)
    if (why) return refuse(why)
    const application = before ?? (await handIn(input, call, id, division))
    if (typeof application === 'string') return refuse(application)
    if (recall(application.log, call) !== 'done') return refuse('requestReused')
    if (input.fileId !== undefined) await call.files.remove(input.fileId)
    await tellApplied(call, application)
    return done({ applicationId: id })
  },
)
