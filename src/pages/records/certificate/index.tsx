import { Certificate } from '@/features/records/Certificate'
import { useRouteParam } from '@/lib/useRouteParam'

export default function CertificatePage() {
  return <Certificate number={useRouteParam('number')} />
}
