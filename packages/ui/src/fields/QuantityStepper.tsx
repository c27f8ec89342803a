import { Minus, Plus } from 'lucide-react';
import { IconButton } from '../button/IconButton.tsx';
import { controlWords } from '../languages/control-words.ts';
import { clamp } from './NumberField.tsx';

export type QuantityStepperProps = {
  /** What is counted, e.g. the item's name: `Fewer {label}`, `More {label}`. */
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  /** Default 1. */
  readonly min?: number | undefined;
  /** Default 999. */
  readonly max?: number | undefined;
  readonly lessLabel?: string | undefined;
  readonly moreLabel?: string | undefined;
  readonly size?: 'key' | 'small' | undefined;
};

/** Less, count, more: for a quantity on a line, where typing is not worth it. */
export function QuantityStepper(props: QuantityStepperProps) {
  const { label, value, onChange, min = 1, max = 999, size = 'key' } = props;
  const set = (next: number) => onChange(clamp(next, min, max));
  return (
    <fieldset aria-label={label} className="inline-flex items-center gap-keys border-0 p-0">
      <IconButton
        variant="plain"
        size={size}
        icon={<Minus aria-hidden />}
        label={props.lessLabel ?? controlWords.fewerOf(label)}
        disabled={value <= min}
        onPress={() => set(value - 1)}
      />
      <output className="figures min-w-[3ch] px-1 text-center text-lead font-semibold">
        {value}
      </output>
      <IconButton
        variant="plain"
        size={size}
        icon={<Plus aria-hidden />}
        label={props.moreLabel ?? controlWords.moreOf(label)}
        disabled={value >= max}
        onPress={() => set(value + 1)}
      />
    </fieldset>
  );
}
