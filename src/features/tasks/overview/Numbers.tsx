import { inThousands } from '@/lib/count'
import { Facts } from '@/ui/Facts'
import type { Figures } from './words'

/** The whole of the place in four numbers. */
export const Numbers = ({ total }: { total: Figures }) => (
  <Facts
    rows={[
      ['任务', `${inThousands(total.tasks)} 项，要 ${inThousands(total.wanted)} 人`],
      ['领了', `${inThousands(total.claimed)} 个位子`],
      ['办结', `${inThousands(total.done)} 人次`],
    ]}
  />
)
