/** A short knock in the hand, where the browser can. */
export const vibrate = (): void => void navigator.vibrate?.(30)
