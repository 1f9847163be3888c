import { Register } from '@/features/org/register/Register'

export default function OrgRegisterPage() {
  return <Register />
}
