import { Certify } from '@/features/records/Certify'

export default function CertifyPage() {
  return <Certify />
}
