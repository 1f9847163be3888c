import { Card } from '@/ui/Card'
import { Switch } from '@/ui/Switch'

interface KeepAddressProps {
  readonly address: string
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}

/** An address was typed to find the grid; whether it is kept is a choice of its own, and no until they say so. */
export const KeepAddress = ({ address, on, onChange }: KeepAddressProps) =>
  address === '' ? null : (
    <Card after>
      <Switch icon="pin" title="住址也留下" sub={`${address}。加密存着，不留也行`} on={on} onChange={onChange} />
    </Card>
  )
