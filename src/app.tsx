import type { PropsWithChildren } from 'react'
import { begin } from '@/cloud/begin'
import { CloudProvider } from '@/cloud/CloudProvider'
import './ui/ui.scss'

begin()

/** Everything that all pages share: the connection to the cloud and the styles. */
export default function App({ children }: PropsWithChildren) {
  return <CloudProvider>{children}</CloudProvider>
}
