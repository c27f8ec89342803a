import { Delete } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { cx } from '../cx.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { controlWords } from '../languages/control-words.ts';
import { Pressable } from '../press/Pressable.tsx';
import { type EntryKey, enterKey, entryKeyOf } from './entry.ts';

export type KeypadProps = {
  /** The amount so far in minor units, or a plain count. */
  readonly value: number;
  readonly onChange: (value: number) => void;
  /** Enter on the keyboard. */
  readonly onEnter?: (() => void) | undefined;
  /** Largest value that can be typed; default 99,999,999. */
  readonly max?: number | undefined;
  /** What is typed: read aloud as the name of the group. */
  readonly label: string;
  /** Listens to physical digits on the whole page (outside text fields); default true. */
  readonly physical?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** Word for the key that takes the last digit off. */
  readonly backLabel?: string | undefined;
};

const keys: ReadonlyArray<EntryKey> = [
  ...(['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const),
  ...(['00', '0', 'back'] as const),
];

/** Digits, 00 and backspace in the order of a PIN pad and a payment terminal. The caller shows the amount. */
export function Keypad(props: KeypadProps) {
  const { value, onChange, onEnter, label, max = 99_999_999, disabled, physical = true } = props;
  const press = (key: EntryKey) => onChange(enterKey(value, key, max));
  const onKey = (event: Pick<KeyboardEvent, 'key'>) => {
    const key = entryKeyOf(event.key);
    if (key) press(key);
    const enters = event.key === 'Enter' && onEnter !== undefined;
    if (enters) onEnter();
    return enters || key !== undefined;
  };
  useKeys(onKey, physical && !disabled);
  return (
    <fieldset aria-label={label} dir="ltr" className="grid grid-cols-3 gap-keys border-0 p-0">
      {keys.map((key) => (
        <Pressable
          key={key}
          keepFocus
          disabled={disabled}
          aria-label={key === 'back' ? (props.backLabel ?? controlWords.backspace) : key}
          onPress={() => press(key)}
          className={keyClass(key === 'back')}
        >
          {key === 'back' ? <Delete aria-hidden size="1.75rem" /> : key}
        </Pressable>
      ))}
    </fieldset>
  );
}

/** The look of one key, shared with the PIN pad. */
export function keyClass(quiet: boolean): string {
  return cx(
    'figures flex min-h-tile min-w-tile items-center justify-center rounded-control font-medium',
    'data-pressed:bg-pressed disabled:text-ink-3',
    quiet ? 'text-label text-ink-2' : 'border-control bg-surface text-title',
  );
}
