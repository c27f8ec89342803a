import { Button, IconButton } from '@galley/ui';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { hubTime } from '../../state/clock.ts';
import { hiddenLate } from '../../state/hidden-late.ts';
import { usePaging } from '../../state/page.store.ts';
import { useRead } from '../../state/read.store.ts';
import { useTick } from '../../state/tick.store.ts';
import { turnTo } from '../../state/ui.store.ts';

const BOARD_HINT = 'Digit bumps · arrows, Enter · U undoes · R brings back';

const NO_TICKETS: readonly never[] = [];

/** Late tickets on pages that are not shown. */
const useHiddenLate = (side: 'before' | 'after'): number => {
  const open = useRead(({ board }) => board?.open ?? NO_TICKETS);
  const clocks = useRead((models) => models.clocks);
  const paging = usePaging();
  return useTick(({ windowNow }) => hiddenLate(open, paging, hubTime(windowNow, clocks))[side]);
};

const withLate = (text: string, late: number): string =>
  late === 0 ? text : `${text}, ${late} LATE`;

/** Nothing turns by itself: what does not fit is counted here until somebody looks. A narrow foot has no room for more than that. */
export function Pager({ hint = BOARD_HINT }: { readonly hint?: string }) {
  const { number, count, before, after } = usePaging();
  const lateBefore = useHiddenLate('before');
  const lateAfter = useHiddenLate('after');
  if (count === 1)
    return <span className="hidden text-label text-ink-3 min-[1600px]:inline">{hint}</span>;
  return (
    <div className="flex items-center gap-keys" data-testid="pager">
      {number === 0 ? null : (
        <Button variant={lateBefore > 0 ? 'danger' : 'plain'} onPress={() => turnTo(0)}>
          {withLate(`First, ${before} before`, lateBefore)}
        </Button>
      )}
      <IconButton
        variant="plain"
        icon={<ChevronLeft aria-hidden />}
        label="Page before"
        disabled={number === 0}
        onPress={() => turnTo(number - 1)}
      />
      <span className="figures px-2 text-body font-semibold">{`${number + 1} of ${count}`}</span>
      <Button
        variant={lateAfter > 0 ? 'danger' : 'plain'}
        disabled={number === count - 1}
        end={<ChevronRight aria-hidden />}
        onPress={() => turnTo(number + 1)}
      >
        {after > 0
          ? withLate(`${after} more ${after === 1 ? 'ticket' : 'tickets'}`, lateAfter)
          : 'End'}
      </Button>
    </div>
  );
}
