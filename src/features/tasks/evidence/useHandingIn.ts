import { storeFile } from '@/cloud/store-file'
import { useWrite } from '@/cloud/useWrite'
import type { PickedPicture } from '@/ui/PicturePickProps'
import { useRef, useState } from 'react'
import { MAX_PICTURES } from '../../../../types/domain/tasks'
import type { Task } from '../view'

/** Words and pictures on their way: each picture is sent up once, then all are handed in together. */
export function useHandingIn(task: Task) {
  const write = useWrite('tasks.addEvidence')
  const [text, setText] = useState('')
  const [pictures, setPictures] = useState<readonly PickedPicture[]>([])
  const [sending, setSending] = useState(false)
  const [lost, setLost] = useState(false)
  const stored = useRef(new Map<PickedPicture, string>())

  /** The picture's id in the storage; undefined when it did not arrive. */
  const sendUp = async (picture: PickedPicture): Promise<string | undefined> => {
    const there = stored.current.get(picture)
    const fileId = there ?? (await storeFile(picture.name, picture.base64))
    if (fileId) stored.current.set(picture, fileId)
    return fileId
  }
  const send = async () => {
    setSending(true)
    setLost(false)
    const fileIds: string[] = []
    for (const picture of pictures) {
      const fileId = await sendUp(picture)
      if (fileId) fileIds.push(fileId)
    }
    if (fileIds.length < pictures.length) setLost(true)
    else {
      const words = text.trim()
      const end = await write.send({ taskId: task.id, ...(words ? { text: words } : {}), fileIds })
      if (end.at === 'done') {
        setText('')
        setPictures([])
      }
    }
    setSending(false)
  }
  return {
    write,
    text,
    setText,
    pictures,
    room: MAX_PICTURES - pictures.length,
    add: (more: readonly PickedPicture[]) => setPictures([...pictures, ...more].slice(0, MAX_PICTURES)),
    remove: (index: number) => setPictures(pictures.filter((_picture, at) => at !== index)),
    sending,
    lost,
    empty: text.trim() === '' && pictures.length === 0,
    send,
  }
}
