import { said } from '@/cloud/said'
import { Empty } from '@/ui/Empty'

/** Somebody without an active account: why there is nothing, in the words of the refusal that any action would give. */
export const NotRegistered = ({ suspended }: { suspended: boolean }) => (
  <Empty icon="me" title="这里还没有您的任务" why={said(suspended ? 'suspended' : 'notRegistered')} />
)
