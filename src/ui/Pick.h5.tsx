import { Icon } from './Icon'
import type { PickProps } from './PickProps'

const NONE: NonNullable<PickProps['options']> = []

/** A browser's own pickers. */
export function Pick({ label, mode, value, onChange, options = NONE, placeholder, fault }: PickProps) {
  return (
    <label className={fault ? 'field wrong' : 'field'}>
      <span className="field-label">{label}</span>
      {mode === 'one' ? (
        <span className="entry-one">
          <select className="entry" value={value} onChange={(event) => onChange(event.target.value)}>
            {value === '' ? <option value="">{placeholder}</option> : null}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.text}
              </option>
            ))}
          </select>
          <Icon name="down" size="s" />
        </span>
      ) : (
        <input className="entry" type={mode} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
      {fault ? <span className="field-note">{fault}</span> : null}
    </label>
  )
}
