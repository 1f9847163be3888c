import { Button } from '@/ui/Button'
import { signOut } from './change-person'

/** A browser is tried as many people; a phone is one person's. */
export function SignOut() {
  return (
    <Button kind="quiet" block onTap={signOut}>
      换一个人试试
    </Button>
  )
}
