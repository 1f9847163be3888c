import { SureSheet } from './SureSheet'

interface DeclineSheetProps {
  readonly name: string
  readonly onDecline: () => void
  readonly onClose: () => void
}

/** Before somebody is sent away: it cannot be taken back, they would have to sign up again. */
export const DeclineSheet = ({ name, onDecline, onClose }: DeclineSheetProps) => (
  <SureSheet
    title={`不认识${name}？`}
    sub="点了就不进名册。真住这儿的，请本人再登记一次"
    verb="不认识，不让进"
    onYes={onDecline}
    onClose={onClose}
  />
)
