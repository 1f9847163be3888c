import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { storeFile } from '@/cloud/store-file'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Field } from '@/ui/Field'
import { PicturePick } from '@/ui/PicturePick'
import type { PickedPicture } from '@/ui/PicturePickProps'
import { PictureRow } from '@/ui/PictureRow'
import { Sheet } from '@/ui/Sheet'
import type { DeedSheetProps } from './TeamSheet'

/** A picture on its way: sent up once, however often the report is tried. */
function usePicture() {
  const [picture, choose] = useState<PickedPicture>()
  const [lost, setLost] = useState(false)
  const stored = useRef<{ readonly of: PickedPicture; readonly fileId: string }>(undefined)
  /** Its id in the storage, null without one; undefined when it did not arrive. */
  const sendUp = async (): Promise<string | null | undefined> => {
    if (!picture) return null
    if (stored.current?.of === picture) return stored.current.fileId
    const fileId = await storeFile(picture.name, picture.base64)
    setLost(fileId === undefined)
    if (fileId) stored.current = { of: picture, fileId }
    return fileId
  }
  return { picture, choose, lost, sendUp }
}

/** One sentence on how it stands here, and a picture of it. */
export function ReportSheet({ here, write, onClose }: DeedSheetProps) {
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const [sending, setSending] = useState(false)
  const { picture, choose, lost, sendUp } = usePicture()
  const send = async () => {
    setTried(true)
    if (!text.trim()) return
    setSending(true)
    const fileId = await sendUp()
    if (fileId !== undefined) {
      const end = await write.send({ ...here, deed: { kind: 'report', text, ...(fileId ? { fileId } : {}) } })
      if (end.at === 'done') onClose()
    }
    setSending(false)
  }
  return (
    <Sheet title="报一句情况" sub="上面看集结图的人都能读到" onClose={onClose}>
      <View className="muster-form">
        {lost ? <Banner icon="offline">照片没传上去，再点一次报上去</Banner> : null}
        <Field
          label="现在怎么样"
          value={text}
          maxLength={120}
          placeholder="3 号楼积水退了，老人都在站点"
          onChange={setText}
          {...(tried && !text.trim() ? { fault: '写一句再发' } : {})}
        />
        {picture ? (
          <PictureRow urls={[picture.shown]} onRemove={() => choose(undefined)} />
        ) : (
          <PicturePick label="加一张照片（可不加）" most={1} onPick={([first]) => choose(first)} />
        )}
        <Button block busy={sending} onTap={() => void send()}>
          报上去
        </Button>
      </View>
    </Sheet>
  )
}
