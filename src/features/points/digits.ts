/** 12345678 → 1234 5678, as people read it out. */
export const spaced = (digits: string): string => `${digits.slice(0, 4)} ${digits.slice(4)}`
