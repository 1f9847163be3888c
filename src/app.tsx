import type { PropsWithChildren } from 'react'
import { CloudProvider } from '@/cloud/CloudProvider'
import './ui/ui.scss'

/** Everything that all pages share: the connection to the cloud and the styles. */
export default function App({ children }: PropsWithChildren) {
  return <CloudProvider>{children}</CloudProvider>
}
