import { Search, X } from 'lucide-react';
import type { Ref } from 'react';
import { SearchField as AriaSearchField, Input } from 'react-aria-components';
import { IconButton } from '../button/IconButton.tsx';
import { cx } from '../cx.ts';
import { controlWords } from '../languages/control-words.ts';
import { inputClass } from './field-frame.tsx';

export type SearchFieldProps = {
  /** Read aloud, and shown while empty unless `placeholder` is given. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Enter: usually takes the first result. */
  readonly onSubmit?: ((value: string) => void) | undefined;
  /** Escape emptied it. */
  readonly onEscape?: (() => void) | undefined;
  readonly placeholder?: string | undefined;
  readonly clearLabel?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
};

/** Escape clears, Enter submits. */
export function SearchField(props: SearchFieldProps) {
  const { label, value, onChange, onSubmit, placeholder = label } = props;
  return (
    <AriaSearchField
      aria-label={label}
      value={value}
      onChange={onChange}
      onSubmit={(text) => onSubmit?.(text)}
      onClear={() => props.onEscape?.()}
      autoFocus={props.autoFocus ?? false}
      className="relative min-w-0"
    >
      <Search
        aria-hidden
        size="1.25em"
        className="pointer-events-none absolute inset-y-0 start-4 my-auto text-ink-3"
      />
      <Input
        ref={props.inputRef ?? null}
        placeholder={placeholder}
        className={cx(
          inputClass,
          'ps-12 [&::-webkit-search-cancel-button]:hidden',
          value === '' ? 'pe-2' : 'pe-key',
        )}
      />
      {value === '' ? null : (
        <span className="absolute inset-y-0 end-0 flex items-center">
          <IconButton
            keepFocus
            icon={<X aria-hidden size="1.25em" />}
            label={props.clearLabel ?? controlWords.clear}
            onPress={() => onChange('')}
          />
        </span>
      )}
    </AriaSearchField>
  );
}
