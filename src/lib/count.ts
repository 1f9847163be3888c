/** `15,282`: a whole number as it is read, with its thousands apart. */
export const inThousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')
