import { Audit } from '@/features/privacy/Audit'

export default function AuditPage() {
  return <Audit />
}
