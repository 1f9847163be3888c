/** WeChat vouches for everybody, registered or not. */
export const canAsk = (): boolean => true
