import { cx } from '@galley/ui';
import { CheckCheck, RotateCcw } from 'lucide-react';
import { remakeWords } from '../app/remake-words.ts';
import { useRead } from '../state/read.store.ts';

const NONE: readonly never[] = [];

/** What of a line is made again, and whether the kitchen has it done; the reason once it is asked for. */
export function LineRemake({ lineId }: { readonly lineId: string }) {
  const again = useRead(({ check }) => check?.kitchen.again ?? NONE);
  const own = again.filter((one) => one.lineId === lineId);
  return own.map(({ quantity, reason, done }, at) => {
    const Icon = done ? CheckCheck : RotateCcw;
    const said = done ? remakeWords.made(quantity) : remakeWords.making(quantity);
    return (
      <span
        // biome-ignore lint/suspicious/noArrayIndexKey: remakes of a line only become more.
        key={at}
        data-testid="remake-mark"
        className={cx(
          'inline-flex items-center gap-1 font-semibold',
          done ? 'text-ok' : 'text-attention',
        )}
      >
        <Icon aria-hidden size="1em" strokeWidth={2.5} className="shrink-0" />
        {`${said} · ${remakeWords.reasons[reason]}`}
      </span>
    );
  });
}
