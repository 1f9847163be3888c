/** What a function passed to an api, by name, in the snake case that the SDK makes of it. */
export type Values = Readonly<Record<string, unknown>>

/** One of WeChat's server apis. */
export interface Api {
  /** The parameter that names the person it is for. */
  readonly person?: 'touser' | 'openid'
  /** The parameters that the outbox shows; never what somebody wrote, or what stands for a phone number. */
  readonly shown: readonly string[]
  /** The fields of the JSON answer, or a PNG image. @throws WeChatError */
  answer(values: Values, now: number): Promise<Values | Buffer> | Values
}

/** How WeChat's own servers refuse: the SDK throws the errcode as errCode. */
export class WeChatError extends Error {
  constructor(
    readonly errcode: number,
    message: string,
  ) {
    super(message)
  }
}
