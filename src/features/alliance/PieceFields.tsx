import { View } from '@tarojs/components'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Field } from '@/ui/Field'
import { Section } from '@/ui/Section'
import type { RewardId } from '../../../types/domain/ids'
import type { Piece } from './rule-draft'

/** As many as a version names. */
const MOST = 100

interface PieceFieldsProps {
  readonly pieces: readonly Piece[]
  readonly faults: Readonly<Partial<Record<RewardId, string>>>
  readonly onChange: (pieces: readonly Piece[]) => void
  readonly onAdd: () => void
}

/** What is paid by the piece in place of by the point: each with its yuan, one more, one less. */
export function PieceFields({ pieces, faults, onChange, onAdd }: PieceFieldsProps) {
  const set = (rewardId: RewardId, yuan: string) =>
    onChange(pieces.map((piece) => (piece.rewardId === rewardId ? { ...piece, yuan } : piece)))
  return (
    <Section title="按件补贴" note="写了的不再按分补">
      {pieces.length === 0 ? null : (
        <Card pad>
          {pieces.map(({ rewardId, name, yuan }) => (
            <View key={rewardId} className="alliance-piece">
              <Field
                label={`${name}，一件补几元`}
                maxLength={7}
                value={yuan}
                onChange={(text) => set(rewardId, text)}
                fault={faults[rewardId]}
              />
              <Button
                kind="line"
                size="small"
                label={`不再按件补${name}`}
                onTap={() => onChange(pieces.filter((piece) => piece.rewardId !== rewardId))}
              >
                去掉
              </Button>
            </View>
          ))}
        </Card>
      )}
      {pieces.length < MOST ? (
        <View className="alliance-deeds">
          <Button kind="line" onTap={onAdd}>
            加一样
          </Button>
        </View>
      ) : null}
    </Section>
  )
}
