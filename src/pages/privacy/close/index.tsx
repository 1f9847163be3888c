import { Close } from '@/features/privacy/Close'

export default function ClosePage() {
  return <Close />
}
