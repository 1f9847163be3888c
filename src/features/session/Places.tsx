import { go } from '@/lib/routes'
import { placesOf } from '@/session/navigation'
import type { Grant } from '@/session/session'
import { Card } from '@/ui/Card'
import { Cell } from '@/ui/Cell'
import { Section } from '@/ui/Section'

/** What the role in view looks after: the district's map, a grid's roster, whatever it is. */
export function Places({ grant }: { grant: Grant }) {
  const places = placesOf(grant)
  if (places.length === 0) return null
  return (
    <Section title="我管的">
      <Card>
        {places.map(({ icon, text, url }) => (
          <Cell key={text} icon={icon} title={text} plain onTap={() => go(url)} />
        ))}
      </Card>
    </Section>
  )
}
