import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { cx } from '../cx.ts';

export type FieldTexts = {
  readonly label: string;
  /** The label is read aloud but not drawn. */
  readonly hideLabel?: boolean | undefined;
  readonly hint?: string | undefined;
  /** What is wrong, in words; marks the field invalid. */
  readonly error?: string | undefined;
};

export const inputClass = cx(
  'min-h-key w-full min-w-0 rounded-control edge border-line-strong bg-surface px-4 text-body text-ink',
  'placeholder:text-ink-3 data-invalid:border-alarm disabled:bg-sunken disabled:text-ink-3',
);

type FrameProps = FieldTexts & { readonly children: ReactNode };

/** Label above, then the control, then a hint or what is wrong: inside any field of the library. */
export function FieldFrame({ label, hideLabel, hint, error, children }: FrameProps) {
  return (
    <>
      <Label className={cx('text-label font-semibold text-ink-2', hideLabel && 'sr-only')}>
        {label}
      </Label>
      {children}
      {hint !== undefined && error === undefined ? (
        <Text slot="description" className="text-label text-ink-3">
          {hint}
        </Text>
      ) : null}
      <FieldError className="text-label font-semibold text-alarm">{error}</FieldError>
    </>
  );
}

export const fieldClass = 'flex min-w-0 flex-col gap-1.5';
