/** What a person types into. */
export interface EntryProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  readonly maxLength?: number
  /** Brings up the number pad. */
  readonly digits?: boolean
  /** Several lines, for more than a few words. */
  readonly tall?: boolean
  readonly className?: string
  readonly focus?: boolean
}
