import type { LineState } from '@galley/pos/contract';
import { cx } from '@galley/ui';
import { Ban, CheckCheck, CircleDashed, CirclePause, Hourglass, Send } from 'lucide-react';
import { words } from '../app/words.ts';

const marks = {
  new: { Icon: CircleDashed, look: 'text-attention', word: words.lineState.new },
  held: { Icon: CirclePause, look: 'text-ink-2', word: words.lineState.held },
  sent: { Icon: Send, look: 'text-info', word: words.lineState.sent },
  made: { Icon: CheckCheck, look: 'text-ok', word: words.lineState.made },
  voided: { Icon: Ban, look: 'text-ink-3', word: words.lineState.voided },
  waiting: { Icon: Hourglass, look: 'text-ink-3', word: words.waiting },
} as const;

/** Where a line is, by outline and word; the colour only repeats it. */
export function StateMark({ state }: { readonly state: LineState | 'waiting' }) {
  const { Icon, look, word } = marks[state];
  return (
    <span className={cx('inline-flex items-center gap-1 font-semibold whitespace-nowrap', look)}>
      <Icon aria-hidden size="1em" strokeWidth={2.5} className="shrink-0" />
      {word}
    </span>
  );
}
