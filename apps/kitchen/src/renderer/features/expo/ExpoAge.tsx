import type { ExpoOrderView } from '@galley/kitchen/contract';
import { cx } from '@galley/ui';
import { ageSeconds, formatTicketAge, stepOf } from '../../state/age.ts';
import { hubTime } from '../../state/clock.ts';
import { useRead } from '../../state/read.store.ts';
import { useTick } from '../../state/tick.store.ts';

const LOOKS = { fresh: '', due: 'kt-due', late: 'kt-late' } as const;
const WORDS = { fresh: '', due: 'DUE ', late: 'LATE ' } as const;

type AgeProps = {
  readonly order: ExpoOrderView;
  readonly first: ExpoOrderView['tickets'][number];
};

/** Since the fire of the first of it; of what is ready, since the last station had it done. */
export function ExpoAge({ order, first }: AgeProps) {
  const clocks = useRead((models) => models.clocks);
  const from = order.readyAt ?? order.firedAt;
  const seconds = useTick(({ windowNow }) => ageSeconds(from, hubTime(windowNow, clocks)));
  const step = order.readyAt === null ? stepOf(seconds, first) : 'fresh';
  return (
    <span
      role="timer"
      aria-live="off"
      className={cx('kt-age figures shrink-0 rounded-control px-[calc(8*var(--k))]', LOOKS[step])}
    >
      <span className="kt-word">{order.readyAt === null ? WORDS[step] : 'READY '}</span>
      {formatTicketAge(seconds)}
    </span>
  );
}
