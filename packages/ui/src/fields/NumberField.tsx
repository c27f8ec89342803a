import { Minus, Plus } from 'lucide-react';
import { NumberField as AriaNumberField, Group, Input } from 'react-aria-components';
import { IconButton } from '../button/IconButton.tsx';
import { cx } from '../cx.ts';
import { controlWords } from '../languages/control-words.ts';
import { FieldFrame, type FieldTexts, fieldClass, inputClass } from './field-frame.tsx';
import { optional } from './TextField.tsx';

export type NumberFieldProps = FieldTexts & {
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly step?: number | undefined;
  readonly format?: Intl.NumberFormatOptions | undefined;
  readonly disabled?: boolean | undefined;
  readonly lessLabel?: string | undefined;
  readonly moreLabel?: string | undefined;
};

/** A number with less and more beside it; typing, arrow keys and locale digits work as well. */
export function NumberField(props: NumberFieldProps) {
  const { value, onChange, min, max, step = 1, format, disabled = false } = props;
  const set = (next: number) => onChange(clamp(next, min, max));
  return (
    <AriaNumberField
      className={fieldClass}
      value={value}
      onChange={(next) => (Number.isNaN(next) ? undefined : onChange(next))}
      step={step}
      isDisabled={disabled}
      isInvalid={props.error !== undefined}
      {...optional({ minValue: min, maxValue: max, formatOptions: format })}
    >
      <FieldFrame {...props}>
        <Group className="flex gap-keys">
          <IconButton
            variant="plain"
            icon={<Minus aria-hidden />}
            label={props.lessLabel ?? controlWords.less}
            disabled={disabled || (min !== undefined && value <= min)}
            onPress={() => set(value - step)}
          />
          <Input className={cx(inputClass, 'figures max-w-32 text-center font-semibold')} />
          <IconButton
            variant="plain"
            icon={<Plus aria-hidden />}
            label={props.moreLabel ?? controlWords.more}
            disabled={disabled || (max !== undefined && value >= max)}
            onPress={() => set(value + step)}
          />
        </Group>
      </FieldFrame>
    </AriaNumberField>
  );
}

/** Nearest number within the bounds; an absent bound does not bind. */
export function clamp(value: number, min = -Infinity, max = Infinity): number {
  return Math.min(max, Math.max(min, value));
}
