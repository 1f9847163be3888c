import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Heading } from './Heading'
import { Icon } from './Icon'
import { Tap } from './Tap'

interface SectionProps {
  readonly title: string
  /** Words at the right end. */
  readonly note?: ReactNode
  /** Leads to the whole of what is shown here: 全部 14 样 › */
  readonly more?: { readonly text: string; readonly onTap: () => void }
  readonly children: ReactNode
}

/** A heading and what belongs to it. */
export function Section({ title, note, more, children }: SectionProps) {
  return (
    <>
      <View className="sec">
        <Heading>{title}</Heading>
        {note}
        {more ? (
          <Tap className="sec-more" role="link" onTap={more.onTap}>
            {more.text}
            <Icon name="arrow" size="s" />
          </Tap>
        ) : null}
      </View>
      {children}
    </>
  )
}
