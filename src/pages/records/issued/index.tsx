import { Issued } from '@/features/records/Issued'
import { useRouteParam } from '@/lib/useRouteParam'

export default function IssuedCertificatesPage() {
  return <Issued scope={useRouteParam('scope')} />
}
