import { useRef, useState } from 'react'
import { storeFile } from '@/cloud/store-file'
import { useWrite } from '@/cloud/useWrite'
import { goInstead, routes } from '@/lib/routes'
import { useAskNotices } from '@/session/useAskNotices'
import type { PickedPicture } from '@/ui/PicturePickProps'
import { type Draft, type Faults, faultsOf, papersOf, storedDraft } from './draft'

/** An application under the pen. Every letter is kept on the phone, so that nothing that goes wrong loses it. */
export function useApplying(first: Draft) {
  const write = useWrite('merchants.apply')
  const askNotices = useAskNotices('progress')
  const [draft, setDraft] = useState(first)
  const [picture, setPicture] = useState<PickedPicture>()
  const [faults, setFaults] = useState<Faults>({})
  const [sending, setSending] = useState(false)
  const [lost, setLost] = useState(false)
  const stored = useRef<{ readonly of: PickedPicture; readonly fileId: string }>()

  const set = (part: Partial<Draft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    storedDraft.write(next)
    if (Object.keys(faults).length > 0) setFaults(faultsOf(next))
  }
  /** The picture's id in the storage, null for no picture, undefined when it did not arrive. */
  const sendUp = async (): Promise<string | null | undefined> => {
    if (!picture) return null
    if (stored.current?.of === picture) return stored.current.fileId
    const fileId = await storeFile(picture.name, picture.base64)
    if (fileId) stored.current = { of: picture, fileId }
    return fileId
  }
  const send = async () => {
    const found = faultsOf(draft)
    setFaults(found)
    if (Object.keys(found).length > 0 || !draft.community) return
    askNotices()
    setSending(true)
    const fileId = await sendUp()
    setLost(fileId === undefined)
    if (fileId !== undefined) {
      const shop = papersOf(draft)
      const end = await write.send({ communityId: draft.community.id, shop, ...(fileId ? { fileId } : {}) })
      if (end.at === 'done') {
        storedDraft.write(null)
        goInstead(routes.myShops())
      }
    }
    setSending(false)
  }
  return { write, draft, set, faults, picture, setPicture, sending, lost, send }
}
