import { View } from '@tarojs/components'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useQueryAction } from '@/cloud/useQueryAction'
import { printPage, readyForPaper } from '@/platform/print'
import { useDesk } from '@/platform/desk'
import { useNow } from '@/session/now'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { Drawing } from '@/ui/Drawing'
import type { KeepPicture, KeptPicture, Pen } from '@/ui/DrawingProps'
import { Empty } from '@/ui/Empty'
import { KeptNote } from '@/ui/KeptNote'
import { Loaded } from '@/ui/Loaded'
import { Screen } from '@/ui/Screen'
import { readCode } from '../../../types/domain/certificates'
import { dayOf } from '../../../types/domain/time'
import { drawCertificate, PAGE } from './draw'
import { factsOf } from './words'
import './records.scss'

/** One of my certificates: the page itself, to keep as a picture and to print. */
export function Certificate({ number }: { number: string }) {
  const mine = useQueryAction('records.mine', { year: Number(dayOf(useNow()).slice(0, 4)) })
  const [keep, setKeep] = useState<KeepPicture>()
  const [kept, setKept] = useState<KeptPicture>()
  const desk = useDesk()
  const onDrawn = useCallback((way: KeepPicture) => setKeep(() => way), [])
  const save = async () => setKept(await (keep?.(`服务证明-${number}`) ?? 'failed'))
  useEffect(() => readyForPaper(), [])
  return (
    <Screen
      title="服务证明"
      wide
      actions={
        <>
          {desk && printPage ? (
            <Button kind="line" onTap={printPage}>
              打印
            </Button>
          ) : null}
          <Button grow onTap={() => void save()}>
            {printPage ? '存成图片' : '存到手机相册'}
          </Button>
        </>
      }
    >
      <KeptNote kept={kept} />
      <Loaded of={mine}>
        {({ certificates }) => {
          const held = certificates.find((one) => one.number === number)
          const said = held && readCode(held.code)?.certificate
          return held && said ? (
            <>
              {held.revokedAt === null ? null : (
                <Banner tone="red">这张证明已经撤销，请找{said.issuerName}问一问</Banner>
              )}
              <Page code={held.code} onDrawn={onDrawn} />
            </>
          ) : (
            <Empty icon="record" title="没找到这张证明" why="回到服务记录，从「我的证明」里点开" />
          )
        }}
      </Loaded>
    </Screen>
  )
}

/** The page, as large as there is room; everything on it is said in words as well. */
function Page({ code, onDrawn }: { code: string; onDrawn: (keep: KeepPicture) => void }) {
  const said = useMemo(() => readCode(code)?.certificate, [code])
  const draw = useCallback((pen: Pen) => said && drawCertificate(pen, said, code), [said, code])
  const label = said
    ? `志愿服务证明。${factsOf(said)
        .map(([name, content]) => `${name}：${content}`)
        .join('。')}`
    : ''
  return (
    <View className="records-page paper-page">
      <Drawing
        id="certificate"
        className="records-sheet paper-sheet"
        label={label}
        width={PAGE.width}
        height={PAGE.height}
        draw={draw}
        onDrawn={onDrawn}
      />
    </View>
  )
}
