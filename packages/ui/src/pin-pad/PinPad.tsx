import { Delete } from 'lucide-react';
import { useId } from 'react';
import { cx } from '../cx.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { useNow } from '../hooks/use-now.ts';
import { keyClass } from '../keypad/Keypad.tsx';
import { controlWords } from '../languages/control-words.ts';
import { Pressable } from '../press/Pressable.tsx';
import { editPin, type PinKey, pinKeyOf, secondsLeft } from './pin.ts';

export type PinPadLabels = {
  readonly title: string;
  /** `{n}` is the number of digits typed. */
  readonly typed: string;
  /** `{s}` is the number of seconds left. */
  readonly locked: string;
  readonly back: string;
  readonly clear: string;
};

export type PinPadProps = {
  readonly value: string;
  readonly onChange: (pin: string) => void;
  /** Called once with the full PIN when it has `length` digits. */
  readonly onComplete: (pin: string) => void;
  /** Digits of a PIN; default 4. */
  readonly length?: number | undefined;
  /** What went wrong, in words: `Wrong PIN. 2 tries left.` */
  readonly error?: string | undefined;
  /** Unix milliseconds until which nothing is accepted. */
  readonly lockedUntil?: number | undefined;
  /** While the PIN is being checked. */
  readonly busy?: boolean | undefined;
  readonly labels?: Partial<PinPadLabels> | undefined;
};

const keys: ReadonlyArray<PinKey> = [
  '1',
  '2',
  '3',
  '4',
  '5',
  '6',
  '7',
  '8',
  '9',
  'clear',
  '0',
  'back',
];

export function PinPad(props: PinPadProps) {
  const { value, length = 4, error, lockedUntil = 0, busy = false } = props;
  const words = { ...controlWords.pin, ...props.labels };
  const locked = secondsLeft(lockedUntil, useNow(1000));
  const blocked = busy || locked > 0;
  const note = useId();
  const press = (key: PinKey) => {
    const next = editPin(value, key, length);
    props.onChange(next);
    if (next.length === length && value.length < length) props.onComplete(next);
  };
  useKeys((event) => {
    const key = pinKeyOf(event.key);
    if (key) press(key);
    return key !== undefined;
  }, !blocked);
  const message = locked > 0 ? words.locked.replace('{s}', String(locked)) : error;
  return (
    <div className="flex w-fit flex-col items-center gap-4">
      <h2 className="text-title font-semibold">{words.title}</h2>
      <Dots
        filled={value.length}
        length={length}
        label={words.typed}
        wrong={message !== undefined}
      />
      <p
        id={note}
        role="status"
        className="min-h-[2lh] max-w-[26rem] text-center text-balance text-body text-alarm"
      >
        {message}
      </p>
      <PinKeys words={words} blocked={blocked} note={note} press={press} />
    </div>
  );
}

type DotsProps = {
  readonly filled: number;
  readonly length: number;
  readonly label: string;
  readonly wrong: boolean;
};

function Dots({ filled, length, label, wrong }: DotsProps) {
  return (
    <div
      role="img"
      aria-label={label.replace('{n}', String(filled))}
      className={cx('flex gap-4', wrong && 'text-alarm')}
    >
      {Array.from({ length }, (_, place) => place).map((place) => (
        <span
          key={place}
          className={cx(
            'size-5 rounded-full border-2 border-current',
            place < filled && 'bg-current',
          )}
        />
      ))}
    </div>
  );
}

type PinKeysProps = {
  readonly words: PinPadLabels;
  readonly blocked: boolean;
  readonly note: string;
  readonly press: (key: PinKey) => void;
};

function PinKeys({ words, blocked, note, press }: PinKeysProps) {
  const names: Partial<Record<PinKey, string>> = { back: words.back, clear: words.clear };
  return (
    <fieldset
      aria-label={words.title}
      aria-describedby={note}
      dir="ltr"
      className="grid grid-cols-3 gap-keys border-0 p-0"
    >
      {keys.map((key) => (
        <Pressable
          key={key}
          keepFocus
          disabled={blocked}
          aria-label={names[key] ?? key}
          onPress={() => press(key)}
          className={cx(keyClass(key in names), 'w-24')}
        >
          {key === 'back' ? <Delete aria-hidden size="1.75rem" /> : (names[key] ?? key)}
        </Pressable>
      ))}
    </fieldset>
  );
}
