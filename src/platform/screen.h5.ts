/** Keeps the screen awake for a code that somebody else scans; a browser cannot make it brighter. @returns lets it sleep again */
export function holdScreen(): () => void {
  const lock = 'wakeLock' in navigator ? navigator.wakeLock.request('screen').catch(() => undefined) : undefined
  return () => void lock?.then((held) => held?.release())
}
