import { Root } from 'protobufjs/light'
import { z } from 'zod'
import { invalid } from '../database/errors'

/** As wx-server-sdk 4.0.2 encodes and decodes them. */
const ROOT = Root.fromJSON({
  nested: {
    KeyValuePair: {
      fields: {
        key: { type: 'string', id: 1 },
        value: { type: 'bytes', id: 2 },
        filename: { type: 'string', id: 4 },
      },
    },
    OpenApiData: { fields: { pairs: { rule: 'repeated', type: 'KeyValuePair', id: 1 } } },
    CommApiData: {
      fields: {
        apiType: { type: 'int32', id: 1 },
        openapiData: { type: 'OpenApiData', id: 2 },
        appid: { type: 'string', id: 6 },
      },
    },
    CommOpenApiResp: {
      fields: {
        respData: { type: 'bytes', id: 1 },
        contentType: { type: 'string', id: 2 },
        errorCode: { type: 'int32', id: 3 },
        httpCode: { type: 'uint32', id: 4 },
      },
    },
  },
})
const CALL_MESSAGE = ROOT.lookupType('CommApiData')
const ANSWER_MESSAGE = ROOT.lookupType('CommOpenApiResp')

const CALL = z.object({
  apiType: z.number(),
  appid: z.string(),
  openapiData: z
    .object({ pairs: z.array(z.object({ key: z.string(), value: z.instanceof(Uint8Array), filename: z.string() })) })
    .nullable(),
})

export interface ApiCall {
  /** 0 is an openapi; the others are calls of WeChat's own, such as getOpenData. */
  readonly apiType: number
  /** Of another mini-program, or ''. */
  readonly appid: string
  readonly pairs: readonly { readonly key: string; readonly value: Uint8Array; readonly filename: string }[]
}

/** Reads CommApiData. @throws DatabaseError INVALID_PARAM when it is no such message */
export const decodeCall = (bytes: Uint8Array): ApiCall => {
  try {
    const { apiType, appid, openapiData } = CALL.parse(
      CALL_MESSAGE.toObject(CALL_MESSAGE.decode(bytes), { defaults: true, arrays: true }),
    )
    return { apiType, appid, pairs: openapiData?.pairs ?? [] }
  } catch {
    throw invalid('requestData is no CommApiData message')
  }
}

const encode = (answer: object): Uint8Array => ANSWER_MESSAGE.encode(ANSWER_MESSAGE.create(answer)).finish()

/** WeChat's JSON, which the SDK reads: an errcode other than 0 it throws. */
export const encodeJson = (json: object): Uint8Array =>
  encode({ respData: Buffer.from(JSON.stringify(json)), contentType: 'application/json; charset=utf-8', httpCode: 200 })

export const encodeImage = (png: Buffer): Uint8Array =>
  encode({ respData: png, contentType: 'image/png', httpCode: 200 })

/** A refusal before WeChat's api is reached, such as a missing permission. */
export const encodeSystemError = (errorCode: number): Uint8Array => encode({ errorCode })
