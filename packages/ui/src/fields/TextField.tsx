import { type ClipboardEvent, type InputHTMLAttributes, useRef, useState } from 'react';
import { TextField as AriaTextField, Input, TextArea } from 'react-aria-components';
import { cx } from '../cx.ts';
import { controlWords } from '../languages/control-words.ts';
import { FieldFrame, type FieldTexts, fieldClass, inputClass } from './field-frame.tsx';

export type TextFieldProps = FieldTexts & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly placeholder?: string | undefined;
  readonly type?: 'text' | 'password' | 'email' | 'tel' | 'url' | undefined;
  readonly inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode'];
  readonly maxLength?: number | undefined;
  /** More than 1 makes it a text of several lines. */
  readonly rows?: number | undefined;
  readonly disabled?: boolean | undefined;
  readonly required?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly name?: string | undefined;
  readonly testId?: string | undefined;
};

/** From so many letters left on a field says how many; one that holds fewer in all is seen whole. */
const NEAR = 20;

/** A field that stops taking letters says so, and before that how many it takes (rule UI43). */
const limitOf = ({ value, maxLength, hint }: TextFieldProps): string | undefined => {
  const left = maxLength === undefined ? NEAR + 1 : maxLength - value.length;
  if (maxLength === undefined || maxLength <= NEAR || left > NEAR) return hint;
  return left > 0 ? controlWords.lettersLeft(left) : controlWords.lettersFull(maxLength);
};

type Paste = ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>;

/** How many letters of what is pasted there is no room for. */
const tooMany = ({ clipboardData, currentTarget }: Paste, maxLength: number): number => {
  const { value, selectionStart, selectionEnd } = currentTarget;
  const kept = value.length - ((selectionEnd ?? 0) - (selectionStart ?? 0));
  return Math.max(0, kept + clipboardData.getData('text').length - maxLength);
};

/** Says what a field left out of what was pasted, until something else is typed: the field itself cuts without a word. */
const usePasteCut = ({ maxLength, onChange }: TextFieldProps) => {
  const [cut, setCut] = useState(0);
  const pasting = useRef(false);
  return {
    cut,
    onPaste: (event: Paste) => {
      pasting.current = true;
      setCut(maxLength === undefined ? 0 : tooMany(event, maxLength));
    },
    change: (value: string) => {
      if (!pasting.current) setCut(0);
      pasting.current = false;
      onChange(value);
    },
  };
};

export function TextField(props: TextFieldProps) {
  const { value, rows = 1, placeholder, inputMode, maxLength, type, testId } = props;
  const { cut, onPaste, change } = usePasteCut(props);
  const told = cut > 0 ? { ...props, error: controlWords.lettersCut(cut) } : props;
  return (
    <AriaTextField
      className={fieldClass}
      value={value}
      onChange={change}
      isInvalid={told.error !== undefined}
      isDisabled={props.disabled ?? false}
      isRequired={props.required ?? false}
      {...optional({ type, inputMode, maxLength, name: props.name, onBlur: props.onBlur })}
      autoFocus={props.autoFocus ?? false}
    >
      <FieldFrame {...told} hint={limitOf(props)}>
        {rows > 1 ? (
          <TextArea
            rows={rows}
            onPaste={onPaste}
            {...optional({ placeholder, 'data-testid': testId })}
            className={cx(inputClass, 'py-3')}
          />
        ) : (
          <Input
            onPaste={onPaste}
            {...optional({ placeholder, 'data-testid': testId })}
            className={inputClass}
          />
        )}
      </FieldFrame>
    </AriaTextField>
  );
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Leaves out what is undefined: the library tells an absent prop from an undefined one. */
export function optional<T extends object>(props: T): Partial<Defined<T>> {
  const given = Object.entries(props).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as Partial<Defined<T>>;
}
