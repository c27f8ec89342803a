import { Button, IconButton } from '@galley/ui';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { usePaging } from '../../state/page.store.ts';
import { turnTo } from '../../state/ui.store.ts';

const BOARD_HINT = 'Digit bumps · arrows, Enter · U undoes · R brings back';

/** Nothing turns by itself: what does not fit is counted here until somebody looks. A narrow foot has no room for more than that. */
export function Pager({ hint = BOARD_HINT }: { readonly hint?: string }) {
  const { number, count, before, after } = usePaging();
  if (count === 1)
    return <span className="hidden text-label text-ink-3 min-[1600px]:inline">{hint}</span>;
  return (
    <div className="flex items-center gap-keys" data-testid="pager">
      {number === 0 ? null : (
        <Button size="key" onPress={() => turnTo(0)}>{`First, ${before} before`}</Button>
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
        disabled={number === count - 1}
        end={<ChevronRight aria-hidden />}
        onPress={() => turnTo(number + 1)}
      >
        {after > 0 ? `${after} more ${after === 1 ? 'ticket' : 'tickets'}` : 'End'}
      </Button>
    </div>
  );
}
