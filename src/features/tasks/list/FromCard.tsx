import type { Grant } from '@/session/session'
import { forgetPage } from '@/session/return-to'
import { Banner } from '@/ui/Banner'
import { useEffect } from 'react'
import type { GridCode } from '../../../../types/domain/ids'
import { taskScope } from '../view'

/** A card of another grid's chat led here: what is below is of one's own. Whoever left for registering is back. */
export function FromCard({ gridId, grant }: { gridId: GridCode; grant: Grant }) {
  useEffect(forgetPage, [])
  return gridId.startsWith(taskScope(grant)) ? null : <Banner icon="grid">这张卡片是别的网格的，下面是您这里的</Banner>
}
