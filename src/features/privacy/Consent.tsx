import { View } from '@tarojs/components'
import { useQueryAction } from '@/cloud/useQueryAction'
import { useWrite } from '@/cloud/useWrite'
import { CONSENT_SHEET } from '@/lib/consent'
import { goBack } from '@/lib/routes'
import { usePullDown } from '@/lib/usePullDown'
import { dateInWords } from '@/lib/when'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { ConsentText } from '@/ui/ConsentText'
import { Heading } from '@/ui/Heading'
import { Screen } from '@/ui/Screen'
import { WriteNote } from '@/ui/WriteNote'
import './privacy.scss'

/** The consent sheet, to be read at any time; and to be agreed to when the caller has not agreed to this version. */
export function Consent() {
  const mine = useQueryAction('privacy.mine', {})
  usePullDown(mine.refresh)
  const consent = useWrite('privacy.consent')
  const agreed = mine.value?.consent
  const due = mine.value !== undefined && agreed?.version !== CONSENT_SHEET.version
  const agree = () => void consent.send({ version: CONSENT_SHEET.version })
  return (
    <Screen
      title="告知书"
      stacked
      actions={
        due ? (
          <>
            <Button block busy={consent.state.at === 'sending'} onTap={agree}>
              看明白了，同意
            </Button>
            <Button kind="quiet" block onTap={goBack}>
              先不同意
            </Button>
          </>
        ) : null
      }
    >
      <Heading className="head privacy-head">{CONSENT_SHEET.title}</Heading>
      <View className="sub c2 privacy-note">{`第 ${CONSENT_SHEET.version} 版`}</View>
      <View className="privacy-notes">
        {agreed && !due ? (
          <Banner tone="pine">{`您同意过这一版，${dateInWords(agreed.at)}`}</Banner>
        ) : (
          <WriteNote write={consent} />
        )}
      </View>
      <ConsentText />
    </Screen>
  )
}
