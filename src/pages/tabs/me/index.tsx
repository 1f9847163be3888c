import { Me } from '@/features/session/Me'

export default function MePage() {
  return <Me />
}
