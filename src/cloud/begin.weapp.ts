/** WeChat knows who is here. */
export function begin(): void {}
