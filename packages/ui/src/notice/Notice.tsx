import type { ReactNode } from 'react';
import { type Tone, ToneIcon, toneText, toneWash } from '../badge/tone.tsx';
import { cx } from '../cx.ts';

export type NoticeKind = 'info' | 'warn' | 'error' | 'done';

export type NoticeProps = {
  readonly kind?: NoticeKind | undefined;
  /** What happened, in one short sentence. */
  readonly title: string;
  /** What it means or what to do. */
  readonly children?: ReactNode;
  /** Usually one `Button size="small"`. */
  readonly action?: ReactNode;
};

const tones: Record<NoticeKind, Tone> = {
  info: 'info',
  warn: 'attention',
  error: 'alarm',
  done: 'ok',
};

/** A message in the flow of the page; an error is read aloud at once. */
export function Notice({ kind = 'info', title, children, action }: NoticeProps) {
  const tone = tones[kind];
  return (
    <div
      role={kind === 'error' ? 'alert' : 'status'}
      className={cx('flex items-center gap-4 rounded-control px-4 py-3 text-start', toneWash[tone])}
    >
      <span className={cx('self-start pt-0.5 text-body', toneText[tone])}>
        <ToneIcon tone={tone} />
      </span>
      <div className="min-w-0 grow">
        <p className="text-body font-semibold">{title}</p>
        {children === undefined ? null : <div className="text-label text-ink-2">{children}</div>}
      </div>
      {action}
    </div>
  );
}
