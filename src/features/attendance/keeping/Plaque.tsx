import { View } from '@tarojs/components'
import { useCallback, useEffect, useState } from 'react'
import { useQueryAction } from '@/cloud/useQueryAction'
import { isStation } from '@/lib/codes'
import type { PaperSize } from '@/platform/paper'
import { printPage, readyForPaper } from '@/platform/print'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Choice } from '@/ui/Choice'
import { Drawing } from '@/ui/Drawing'
import type { KeepPicture, KeptPicture, Pen } from '@/ui/DrawingProps'
import { KeptNote } from '@/ui/KeptNote'
import { Loaded } from '@/ui/Loaded'
import { NoSuchPlace } from '@/ui/NoSuchPlace'
import { Screen } from '@/ui/Screen'
import { Skeleton } from '@/ui/Skeleton'
import type { StationId } from '../../../../types/domain/ids'
import { drawPlaque, PAGE } from './draw-plaque'
import './keeping.scss'

const SIZES = [
  { value: 'A4', text: 'A4，贴门口' },
  { value: 'A5', text: 'A5，放桌上' },
] as const satisfies readonly { value: PaperSize; text: string }[]

/** The plaque to hang at a station's door: where one is, never when. @param stationId as the address has it */
export function Plaque({ stationId }: { stationId: string }) {
  return isStation(stationId) ? <Known stationId={stationId} /> : <NoSuchPlace title="铭牌" />
}

function Known({ stationId }: { stationId: StationId }) {
  const found = useQueryAction('attendance.findShifts', { at: stationId })
  const code = useQueryAction('attendance.stationCode', { stationId })
  const [size, setSize] = useState<PaperSize>('A4')
  const [keep, setKeep] = useState<KeepPicture>()
  const [kept, setKept] = useState<KeptPicture>()
  const onDrawn = useCallback((way: KeepPicture) => setKeep(() => way), [])
  const save = async () => setKept(await (keep?.(`铭牌-${found.value?.stationName ?? stationId}`) ?? 'failed'))
  useEffect(() => readyForPaper(size), [size])
  const asking = code.loading && !code.value
  const without = !asking && !code.value
  return (
    <Screen
      title="铭牌"
      light
      actions={
        <>
          {printPage ? (
            <Button kind="line" busy={!keep} onTap={() => (keep ? printPage?.() : undefined)}>
              打印
            </Button>
          ) : null}
          <Button grow busy={!keep} onTap={() => (keep ? void save() : undefined)}>
            {printPage ? '存成图片' : '存到手机相册'}
          </Button>
        </>
      }
    >
      <View className="not-on-paper">
        <KeptNote kept={kept} />
        {without ? (
          <>
            <Banner icon="alert">{code.refusal?.says ?? '微信的码没取到。'}这一张用站点自己的码，也能扫</Banner>
            <Button kind="line" size="small" onTap={() => void code.refresh()}>
              再取一次微信的码
            </Button>
          </>
        ) : null}
        {printPage ? <Choice label="纸张" options={SIZES} chosen={[size]} onTap={setSize} /> : null}
      </View>
      <Loaded of={found}>
        {({ stationName }) =>
          asking ? (
            <Skeleton rows={6} />
          ) : (
            <Sheet
              stationId={stationId}
              stationName={stationName}
              code={code.value && `data:${code.value.type};base64,${code.value.image}`}
              onDrawn={onDrawn}
            />
          )
        }
      </Loaded>
    </Screen>
  )
}

interface SheetProps {
  readonly stationId: StationId
  readonly stationName: string
  /** The address of WeChat's code; undefined when there is none. */
  readonly code: string | undefined
  readonly onDrawn: (keep: KeepPicture) => void
}

/** The page as it will hang, once its code is there. */
function Sheet({ stationId, stationName, code, onDrawn }: SheetProps) {
  const draw = useCallback(
    (pen: Pen, picture?: CanvasImageSource) => drawPlaque(pen, { stationId, stationName }, picture),
    [stationId, stationName],
  )
  return (
    <View className="plaque-page paper-page">
      <Drawing
        id="plaque"
        className="plaque-sheet paper-sheet"
        label={`${stationName}的铭牌。${code ? '微信扫一扫' : '打开网格先锋，点「扫码」'}，看看今天在这里做什么，签到签退`}
        width={PAGE.width}
        height={PAGE.height}
        picture={code}
        draw={draw}
        onDrawn={onDrawn}
      />
    </View>
  )
}
