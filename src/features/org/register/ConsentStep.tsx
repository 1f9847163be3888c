import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Write } from '@/cloud/useWrite'
import { CONSENT_SHEET } from '@/lib/consent'
import { goTab } from '@/lib/routes'
import { Banner } from '@/ui/Banner'
import { Button } from '@/ui/Button'
import { ConsentText } from '@/ui/ConsentText'
import { Facts } from '@/ui/Facts'
import { Heading } from '@/ui/Heading'
import { PhoneButton } from '@/ui/PhoneButton'
import { Screen } from '@/ui/Screen'
import { Section } from '@/ui/Section'
import { WriteNote } from '@/ui/WriteNote'
import { MEMBER_KIND_LABEL, OCCUPATION_LABEL } from '../../../../types/domain/org'
import type { HomeGrid } from '../HomeFinder'
import { KeepAddress } from '../KeepAddress'
import type { Draft } from './draft'

interface ConsentStepProps {
  readonly draft: Draft
  readonly grid: HomeGrid
  readonly register: Write<'org.register'>
  readonly onChange: (part: Partial<Draft>) => void
  readonly onBack: () => void
}

/** Third: what was said, what is done with it, and the one button that says yes and gives the number. */
export function ConsentStep({ draft, grid, register, onChange, onBack }: ConsentStepProps) {
  const [noNumber, setNoNumber] = useState(false)
  const { state } = register
  const known = state.at === 'refused' && state.refusal.code === 'alreadyRegistered'
  const send = (phoneCode: string) => {
    setNoNumber(false)
    void register.send(inputOf(draft, grid, phoneCode))
  }
  return (
    <Screen
      title="登记"
      actions={
        known ? (
          <Button grow onTap={() => goTab('home')}>
            去首页
          </Button>
        ) : (
          <>
            <Button kind="line" onTap={onBack}>
              上一步
            </Button>
            <PhoneButton busy={state.at === 'sending'} onCode={send} onNone={() => setNoNumber(true)}>
              同意，用手机号登记
            </PhoneButton>
          </>
        )
      }
    >
      <Heading className="head">对不对？</Heading>
      <View className="org-notes org-note">
        <WriteNote write={register} />
        {noNumber ? <Banner tone="red">没拿到手机号，再点一次；不想给，到社区登记也行</Banner> : null}
      </View>
      <Facts
        rows={[
          ['姓名', draft.name.trim()],
          ['来当', whatFor(draft)],
          ['住在', `${grid.name}·${grid.communityName}`],
        ]}
      />
      <KeepAddress
        address={draft.address}
        on={draft.keepAddress}
        onChange={(keepAddress) => onChange({ keepAddress })}
      />
      <Section title={CONSENT_SHEET.title}>
        <ConsentText />
      </Section>
    </Screen>
  )
}

const whatFor = ({ kind, occupation, unit }: Draft): string =>
  [MEMBER_KIND_LABEL[kind], kind === 'cadre' ? unit?.name : occupation && OCCUPATION_LABEL[occupation]]
    .filter(Boolean)
    .join('·')

const inputOf = ({ name, kind, occupation, unit, address, keepAddress }: Draft, grid: HomeGrid, phoneCode: string) => ({
  name: name.trim(),
  kind,
  occupation: kind === 'cadre' ? ('cadre' as const) : (occupation ?? 'resident'),
  gridId: grid.gridId,
  phoneCode,
  consentVersion: CONSENT_SHEET.version,
  ...(kind === 'cadre' && unit ? { unitId: unit.id } : {}),
  ...(keepAddress && address ? { address: address.slice(0, 60) } : {}),
})
