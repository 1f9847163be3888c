import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/Button'
import { Choice } from '@/ui/Choice'
import { Sheet } from '@/ui/Sheet'
import { type Skill, SKILL_LABEL, SKILLS } from '../../../types/domain/skills'

const OPTIONS = SKILLS.map((value) => ({ value, text: SKILL_LABEL[value] }))

interface SkillsSheetProps {
  readonly now: readonly Skill[]
  readonly onClose: () => void
  readonly onChosen: (skills: Skill[]) => void
}

/** What somebody can do when it presses; they need not say, and may take all of it back. */
export function SkillsSheet({ now, onClose, onChosen }: SkillsSheetProps) {
  const [chosen, choose] = useState(now)
  const toggle = (skill: Skill) =>
    choose(chosen.includes(skill) ? chosen.filter((other) => other !== skill) : [...chosen, skill])
  return (
    <Sheet title="急事来了，您能帮什么？" sub="自愿填，集结时找得到您，随时能改" onClose={onClose}>
      <View className="privacy-sheet">
        <Choice label="能帮什么" several options={OPTIONS} chosen={chosen} onTap={toggle} />
        <Button block onTap={() => onChosen([...chosen])}>
          就这些
        </Button>
      </View>
    </Sheet>
  )
}
