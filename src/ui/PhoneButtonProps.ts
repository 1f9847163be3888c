/** The button that gives a code for the person's phone number; the number itself never passes through the app. */
export interface PhoneButtonProps {
  readonly busy: boolean
  readonly onCode: (code: string) => void
  /** They did not want to, or it could not be had. */
  readonly onNone: () => void
  readonly children: string
}
