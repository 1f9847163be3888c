/** MongoDB's ObjectId: twelve bytes, held as 24 hexadecimal digits. */
export class ObjectId {
  constructor(readonly hex: string) {}
}
