import { goTab } from '@/lib/routes'
import type { ActiveHome } from '@/session/session'
import { chosenView } from '@/session/view'
import { Card } from '@/ui/Card'
import { Icon } from '@/ui/Icon'
import { Section } from '@/ui/Section'
import { Tap } from '@/ui/Tap'
import { View } from '@tarojs/components'
import { ROLE_LABEL } from '../../../types/domain/org'

/** The roles I hold, one tap to look through another. What I may do never changes with it. */
export function RoleList({ home }: { home: ActiveHome }) {
  // A view is a role: a second grant of the same role would show the same page.
  const grants = home.roles.filter(({ role }, i) => home.roles.findIndex((other) => other.role === role) === i)
  if (grants.length < 2) return null
  const here = home.roles[home.view]?.role
  return (
    <Section title="换个身份看">
      <Card>
        {grants.map(({ role, scopeName }) => (
          <Tap
            key={role}
            className="cell"
            role="radio"
            checked={role === here}
            label={`${ROLE_LABEL[role]}，${scopeName}`}
            onTap={() => {
              chosenView.write(role)
              goTab('home')
            }}
          >
            <View className="cell-text">
              <View className={role === here ? 'cell-title' : 'cell-title plain'}>{ROLE_LABEL[role]}</View>
              <View className="cell-sub">{scopeName}</View>
            </View>
            {role === here ? <Icon name="check" className="cp" /> : null}
          </Tap>
        ))}
      </Card>
    </Section>
  )
}
