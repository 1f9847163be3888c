import type { ServiceNoteDoc } from '../../types/documents/records'

/** A training or an award as its person and the place that added it read it. */
export const noteRow = ({ _id, kind, title, day, takenBack }: ServiceNoteDoc) => ({
  id: _id,
  kind,
  title,
  day,
  takenBack: takenBack ? { at: takenBack.at.getTime(), why: takenBack.why } : null,
})
