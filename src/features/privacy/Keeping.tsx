import { View } from '@tarojs/components'
import { said } from '@/cloud/said'
import { useFile } from '@/cloud/useFile'
import { go, routes } from '@/lib/routes'
import { dateInWords } from '@/lib/when'
import { useElder } from '@/session/elder'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { FileNote } from '@/ui/FileNote'
import { Section } from '@/ui/Section'
import { CONSENT_VERSION } from '../../../types/domain/org'
import type { Known } from './WhoIAm'

/** What a person may do with what is kept of them. */
export function Keeping({ of: { consent, deletable } }: { of: Known }) {
  const elder = useElder()
  const file = useFile('privacy.exportMine')
  const take = (
    <Button kind="line" size="small" busy={file.state.at === 'asking'} onTap={() => void file.get({})}>
      导出
    </Button>
  )
  return (
    <Section title="您说了算">
      <Card>
        <Cell icon="lock" title="谁看过我的资料" plain onTap={() => go(routes.whoLooked())} />
        <Cell icon="export" title="带走我的资料" sub={elder ? undefined : '一份完整的文件'} plain beside={take} />
        <Cell icon="record" title="告知书" sub={agreedTo(consent)} plain onTap={() => go(routes.consent())} />
        <Cell
          icon="close"
          title="注销账户"
          sub={deletable.allowed ? undefined : said(deletable.code)}
          plain
          onTap={() => go(routes.closeAccount())}
        />
      </Card>
      <View className="privacy-notes below">
        <FileNote state={file.state} />
      </View>
    </Section>
  )
}

function agreedTo(consent: Known['consent']): string {
  if (!consent) return '还没看过，请看一看'
  if (consent.version < CONSENT_VERSION) return '有新的一版，请看一看'
  return `第 ${consent.version} 版，${dateInWords(consent.at)}同意的`
}
