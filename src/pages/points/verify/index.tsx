import { Verify } from '@/features/points/Verify'

export default function VerifyPage() {
  return <Verify />
}
