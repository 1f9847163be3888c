import { Consent } from '@/features/privacy/Consent'

export default function ConsentPage() {
  return <Consent />
}
