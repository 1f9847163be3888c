import { useState } from 'react'
import { storeFile } from '@/cloud/store-file'
import { useWrite, type WriteState } from '@/cloud/useWrite'
import { go, routes } from '@/lib/routes'
import type { PickedFile } from '@/ui/FilePickProps'
import type { DivisionCode } from '../../../../types/domain/ids'
import type { ImportKind } from '../view'

/** `unreadable`: the device would not give the file; `unsent`: it never reached the storage. */
type Step = 'idle' | 'sending' | 'unreadable' | 'unsent'

/** From a chosen file to an import that has been checked, and on to its page. */
export function useStartImport(scope: DivisionCode, kind: ImportKind) {
  const [step, setStep] = useState<Step>('idle')
  const start = useWrite('rosters.startImport')
  const finish = (end: WriteState<'rosters.startImport'>) => {
    setStep('idle')
    if (end.at !== 'done') return
    start.reset()
    go(routes.oneImport(end.value.importId, scope))
  }
  const choose = async (file: PickedFile) => {
    setStep('sending')
    start.reset()
    const content = await file.read().catch(() => undefined)
    if (content === undefined) return setStep('unreadable')
    const fileId = await storeFile(file.name, content)
    if (fileId === undefined) return setStep('unsent')
    // A name longer than that is told from others by its end.
    return finish(await start.send({ kind, scope, fileId, fileName: file.name.slice(-100) }))
  }
  const retry = async () => finish(await start.retry())
  return { step, write: { state: start.state, retry }, choose: (file: PickedFile) => void choose(file) }
}
