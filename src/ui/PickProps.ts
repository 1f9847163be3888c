/** A choice too long for buttons. `date` is `2026-11-28`, `time` is `08:00`, `one` is the value of one of the options. */
export interface PickProps {
  readonly label: string
  readonly mode: 'date' | 'time' | 'one'
  readonly value: string
  readonly onChange: (value: string) => void
  readonly options?: readonly { readonly value: string; readonly text: string }[]
  readonly placeholder?: string
  readonly fault?: string
}
