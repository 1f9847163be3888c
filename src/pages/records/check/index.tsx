import { Check } from '@/features/records/Check'

export default function CheckCertificatePage() {
  return <Check />
}
