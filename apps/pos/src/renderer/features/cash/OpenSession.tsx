import type { CashMoveType } from '@galley/domain';
import type { FundSessionView } from '@galley/pos/contract';
import { Button, Money, Notice, StatusBadge } from '@galley/ui';
import { cashWords as words } from '../../app/cash-words.ts';
import { listed } from '../../app/listed.ts';
import { sessionTitle } from '../../parts/session-title.ts';
import { useFormat } from '../../state/format.ts';
import type { GoTo } from './cash-steps.ts';

type OpenSessionProps = {
  readonly session: FundSessionView;
  readonly mayMove: boolean;
  readonly onGo: GoTo;
};

const MOVES: readonly CashMoveType[] = ['paid_out', 'paid_in', 'drop', 'change', 'no_sale'];

/** One drawer or bank that is open, and what can be done with it. */
export function OpenSession({ session, mayMove, onGo }: OpenSessionProps) {
  const { currency, when } = useFormat();
  const title = sessionTitle(session);
  const place = { sessionId: session.id };
  const moves = mayMove ? MOVES : [];
  const may = session.mayCount ? (['hand_over'] as const) : [];
  return (
    <div className="flex flex-col gap-3 rounded-control bg-sunken p-4" data-testid="fund-session">
      <div className="flex items-start gap-3">
        <div className="min-w-0 grow">
          <h3 className="m-0 text-body font-semibold">{title}</h3>
          <p className="m-0 text-label text-ink-2">
            {words.answers(session.employeeName, when(session.openedAt))}
          </p>
        </div>
        {session.inUse ? <StatusBadge tone="ok" label={words.inUse} /> : null}
      </div>
      <p className="m-0 flex items-baseline justify-between text-label">
        {words.float}
        <Money minor={session.floatMinor} currency={currency} />
      </p>
      {session.unheard.length === 0 ? null : (
        <Notice kind="warn" title={words.provisional(listed(session.unheard))} />
      )}
      <div className="grid grid-cols-2 gap-keys">
        {[...moves, ...may].map((type) => (
          <Button
            key={type}
            onPress={() => onGo({ step: 'move', type, place, title })}
            testId={`cash-${type}`}
          >
            {words.acts[type]}
          </Button>
        ))}
      </div>
      {session.mayCount ? (
        <Button
          variant="primary"
          fullWidth
          onPress={() =>
            onGo({ step: 'count', place, title, closes: true, unheard: session.unheard })
          }
          testId="cash-count"
        >
          {words.count}
        </Button>
      ) : null}
    </div>
  );
}
