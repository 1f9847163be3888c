import { Apply } from '@/features/merchants/apply/Apply'
import { useRouteParam } from '@/lib/useRouteParam'

export default function ApplyPage() {
  return <Apply again={useRouteParam('again')} />
}
