import type { PersonId } from '../../../types/domain/ids'
import { type Db, is, to } from '../../_kernel/db'
import type { Files } from '../../_kernel/files'
import { readAll } from '../../_kernel/read-all'
import { phoneOfApplication } from '../phone'

/** Everything that somebody applied with, their number in the open: it is theirs. */
export const allApplicationsOf = async (db: Db, personId: PersonId) =>
  (await readAll(db, 'shopApplications', { personId })).map((application) => {
    const { communityName, shop, at, state, decision } = application
    return { communityName, shop: { ...shop, phone: phoneOfApplication(application) }, at, state, decision }
  })

/**
 * What somebody applied with goes, with the pictures of their licences; a shop that was approved on it stays without the number, which
 * was theirs. Nobody who still works in a shop gets here: they give the role back first. 1 trip where there is nothing.
 */
export async function forgetApplicant(db: Db, files: Files, personId: PersonId): Promise<void> {
  const applications = await readAll(db, 'shopApplications', { personId }, ['shop'])
  if (applications.length === 0) return
  const pictures = applications.flatMap(({ shop }) => shop.pictureId ?? [])
  if (pictures.length > 0) await files.remove(...pictures)
  const ids = applications.map(({ _id }) => _id)
  await db.change('merchants', { applicationId: is.oneOf(ids) }, { phone: to.set(null) })
  await db.remove('shopApplications', { personId })
}
