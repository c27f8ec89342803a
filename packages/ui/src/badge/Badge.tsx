import type { ReactNode } from 'react';
import { cx } from '../cx.ts';
import { Pressable } from '../press/Pressable.tsx';
import { type Tone, ToneIcon, toneText, toneWash } from './tone.tsx';

export type BadgeProps = {
  readonly children: ReactNode;
  readonly tone?: Tone | undefined;
};

/** A short word or number that belongs to what stands beside it. */
export function Badge({ children, tone = 'neutral' }: BadgeProps) {
  return (
    <span
      className={cx(
        'figures inline-flex min-h-7 min-w-7 items-center justify-center rounded-full px-2.5 text-small font-semibold',
        toneText[tone],
        toneWash[tone],
      )}
    >
      {children}
    </span>
  );
}

export type StatusBadgeProps = {
  readonly tone: Tone;
  /** The word that carries the state without its colour. */
  readonly label: string;
  /** Replaces the tone's own icon. */
  readonly icon?: ReactNode;
  /** A figure after the word: commits waiting, minutes. */
  readonly detail?: ReactNode;
  /** Makes it a target that tells more. */
  readonly onPress?: (() => void) | undefined;
  readonly expanded?: boolean | undefined;
};

/** State by icon, word and tone; changes are read aloud politely. */
export function StatusBadge({ tone, label, icon, detail, onPress, expanded }: StatusBadgeProps) {
  const shape = cx(
    'inline-flex items-center gap-2 rounded-control px-3 text-label font-semibold',
    toneText[tone],
  );
  const parts = (
    <>
      {icon ?? <ToneIcon tone={tone} />}
      <span role="status">{label}</span>
      {detail === undefined ? null : (
        <span className="figures font-normal text-ink-2">{detail}</span>
      )}
    </>
  );
  if (onPress === undefined)
    return <span className={cx(shape, 'min-h-8', toneWash[tone])}>{parts}</span>;
  return (
    <Pressable
      onPress={onPress}
      aria-expanded={expanded}
      className={cx(shape, 'min-h-key data-pressed:bg-pressed', toneWash[tone])}
    >
      {parts}
    </Pressable>
  );
}
