import { useId } from 'react';
import { fieldClass, inputClass } from './field-frame.tsx';

export type WallTimeFieldProps = {
  readonly label: string;
  /** A wall-clock time, YYYY-MM-DDTHH:mm; empty while it is not whole. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Latest that can be chosen. */
  readonly max?: string | undefined;
  readonly testId?: string | undefined;
};

/** A date with a time of day, as the clock on the wall shows them. The browser's own calendar opens from it. */
export function WallTimeField({ label, value, onChange, max, testId }: WallTimeFieldProps) {
  const id = useId();
  return (
    <div className={fieldClass}>
      <label htmlFor={id} className="text-label font-semibold text-ink-2">
        {label}
      </label>
      <input
        id={id}
        type="datetime-local"
        value={value}
        max={max}
        onChange={({ target }) => onChange(target.value)}
        data-testid={testId}
        className={`figures ${inputClass}`}
      />
    </div>
  );
}
