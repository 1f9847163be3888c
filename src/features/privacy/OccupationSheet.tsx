import { View } from '@tarojs/components'
import { Choice } from '@/ui/Choice'
import { Sheet } from '@/ui/Sheet'
import { OCCUPATION_LABEL, OCCUPATIONS, type Occupation } from '../../../types/domain/org'

const OPTIONS = OCCUPATIONS.flatMap((value) => (value === 'cadre' ? [] : [{ value, text: OCCUPATION_LABEL[value] }]))

interface OccupationSheetProps {
  readonly now: Occupation
  readonly onClose: () => void
  readonly onChosen: (occupation: Occupation) => void
}

/** One tap mends it; the one that stands there already only closes the sheet. */
export function OccupationSheet({ now, onClose, onChosen }: OccupationSheetProps) {
  return (
    <Sheet title="您做什么工作？" onClose={onClose}>
      <View className="privacy-sheet">
        <Choice
          label="做什么工作"
          options={OPTIONS}
          chosen={OPTIONS.flatMap(({ value }) => (value === now ? [value] : []))}
          onTap={(occupation) => (occupation === now ? onClose() : onChosen(occupation))}
        />
      </View>
    </Sheet>
  )
}
