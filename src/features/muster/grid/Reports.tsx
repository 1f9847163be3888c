import { View } from '@tarojs/components'
import { useState } from 'react'
import { momentInWords } from '@/lib/when'
import { Card } from '@/ui/Card'
import { PictureRow } from '@/ui/PictureRow'
import { Section } from '@/ui/Section'
import type { Instant } from '../../../../types/domain/time'
import type { GridValue } from '../words'

/** A link lasts ten minutes; a new one every few seconds would load the picture anew each time. */
const KEPT_MS = 8 * 60_000

/** A report's picture under its first link, until that has grown old. */
function ReportPicture({ url, now }: { url: string; now: Instant }) {
  const [kept, keep] = useState({ url, since: now })
  if (now - kept.since > KEPT_MS) keep({ url, since: now })
  return <PictureRow urls={[kept.url]} />
}

/** What was reported from here, newest first. */
export function Reports({ grid }: { grid: GridValue }) {
  if (grid.reports.length === 0) return null
  return (
    <Section title="情况">
      {grid.reports.map(({ id, at, text, byName, picture }) => (
        <Card key={id} pad after>
          <View className="sub c2">{`${momentInWords(at, grid.now)}·${byName}`}</View>
          <View>{text}</View>
          {picture ? <ReportPicture url={picture} now={grid.now} /> : null}
        </Card>
      ))}
    </Section>
  )
}
