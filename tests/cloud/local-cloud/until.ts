const PATIENCE_MS = 20_000
const STEP_MS = 20

/** Waits until something holds. @throws when it does not within 20 s */
export const until = async (holds: () => boolean): Promise<void> => {
  const limit = performance.now() + PATIENCE_MS
  while (!holds()) {
    if (performance.now() > limit) throw new Error('it did not happen')
    await new Promise((resolve) => setTimeout(resolve, STEP_MS))
  }
}
