import type { RewardDoc } from '../../../types/documents/points'
import type { Files } from '../../_kernel/files'

/** Links to the pictures of a page, by file id; 1 trip, none where there is no picture. */
export async function pictureLinks(
  files: Files,
  rewards: readonly Pick<RewardDoc, 'picture'>[],
): Promise<ReadonlyMap<string, string>> {
  const ids = rewards.flatMap(({ picture }) => picture ?? [])
  return ids.length === 0 ? new Map() : await files.links(ids)
}
