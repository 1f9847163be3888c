import { useRef, useState } from 'react'
import { storeFile } from '@/cloud/store-file'
import { useWrite } from '@/cloud/useWrite'
import type { PickedPicture } from '@/ui/PicturePickProps'
import type { MerchantId } from '../../../../types/domain/ids'
import type { DayText } from '../../../../types/domain/time'
import type { Offer } from './words'

/** What is being written, as it stands in the fields. */
export interface Draft {
  readonly title: string
  readonly points: string
  readonly stock: 'unlimited' | 'total' | 'daily'
  readonly many: string
  readonly perPerson: string
  readonly perPersonDay: string
  readonly startsOn: string
  readonly endsOn: string
  readonly paused: boolean
  /** As it is, none, or a new one. */
  readonly picture: 'keep' | 'none' | PickedPicture
}

const text = (value: number | null): string => String(value ?? '')
const manyOf = (stock: Offer['stock']): string =>
  stock.kind === 'unlimited' ? '' : String(stock.kind === 'total' ? stock.left : stock.perDay)

const draftOf = (before: Offer | undefined): Draft => ({
  title: before?.title ?? '',
  points: text(before?.points ?? null),
  stock: before?.stock.kind ?? 'unlimited',
  many: before ? manyOf(before.stock) : '',
  perPerson: text(before?.perPerson ?? null),
  perPersonDay: text(before?.perPersonDay ?? null),
  startsOn: before?.startsOn ?? '',
  endsOn: before?.endsOn ?? '',
  paused: before?.paused ?? false,
  picture: 'keep',
})

/** Nothing written: no limit. */
const limitOf = (written: string): number | null => (written.trim() === '' ? null : Number(written))
/** The date picker writes a day just so. */
const dayOf = (written: string): DayText | null => (written === '' ? null : (written as DayText))

const isCount = (written: string, least: number) => /^\d{1,5}$/.test(written) && Number(written) >= least

/** What is still to be written, in words; empty when nothing is. */
function whatLacks({ title, points, stock, many, perPerson, perPersonDay }: Draft): string {
  if (title.trim() === '') return '写上是什么东西'
  if (!isCount(points, 1)) return '写上要多少分'
  if (stock !== 'unlimited' && !isCount(many, stock === 'daily' ? 1 : 0)) return '写上有多少份'
  if ([perPerson, perPersonDay].some((limit) => limit !== '' && !isCount(limit, 1))) return '限几份写数字，不限就空着'
  return ''
}

/** An unchanged stock is left to the tills, which take from it meanwhile. */
function stockOf({ stock, many }: Draft, before: Offer | undefined) {
  if (before && stock === before.stock.kind && many === manyOf(before.stock)) return { kind: 'keep' } as const
  if (stock === 'unlimited') return { kind: stock } as const
  return stock === 'total'
    ? ({ kind: stock, left: Number(many) } as const)
    : ({ kind: stock, perDay: Number(many) } as const)
}

/** A shop's offer under the pen: a new picture is sent up once, then all is saved together. */
export function useOffering(merchantId: MerchantId, before: Offer | undefined) {
  const write = useWrite('points.saveReward')
  const [draft, setDraft] = useState(() => draftOf(before))
  const [note, setNote] = useState('')
  const [sending, setSending] = useState(false)
  const stored = useRef<{ picture: PickedPicture; fileId: string }>()

  const pictureOf = async ({ picture }: Draft) => {
    if (typeof picture === 'string') return picture
    if (stored.current?.picture === picture) return stored.current.fileId
    const fileId = await storeFile(picture.name, picture.base64)
    if (fileId) stored.current = { picture, fileId }
    return fileId
  }
  const send = async () => {
    const lacks = whatLacks(draft)
    setNote(lacks)
    if (lacks) return
    setSending(true)
    const picture = await pictureOf(draft)
    if (picture === undefined) setNote('照片没传上来，请再点一次')
    else {
      await write.send({
        merchantId,
        rewardId: before?.id ?? null,
        title: draft.title.trim(),
        points: Number(draft.points),
        stock: stockOf(draft, before),
        perPerson: limitOf(draft.perPerson),
        perPersonDay: limitOf(draft.perPersonDay),
        startsOn: dayOf(draft.startsOn),
        endsOn: dayOf(draft.endsOn),
        paused: draft.paused,
        picture,
      })
    }
    setSending(false)
  }
  return {
    write,
    draft,
    note,
    change: (changes: Partial<Draft>) => setDraft((now) => ({ ...now, ...changes })),
    busy: sending || write.state.at === 'sending',
    send,
  }
}
