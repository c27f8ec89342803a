import type { FundsView } from '@galley/pos/contract';
import { Button, ConfirmButton } from '@galley/ui';
import { cashWords as words } from '../../app/cash-words.ts';
import { dayWords } from '../../app/day-words.ts';
import { makeZ, printX, reprintZ } from '../../state/cash-acts.ts';
import { useFormat } from '../../state/format.ts';
import type { GoTo } from './cash-steps.ts';

/** X reads the running series, Z closes it; the day is the site's. */
type ReportsProps = { readonly funds: FundsView; readonly onGo: GoTo };

export function Reports({ funds, onGo }: ReportsProps) {
  const { money, when } = useFormat();
  const { lastZ, lastZAt } = funds;
  return (
    <section className="flex flex-col gap-3">
      <h3 className="m-0 text-label font-semibold text-ink-2">{words.reports}</h3>
      <p className="m-0 text-label text-ink-2" data-testid="next-z">
        {words.nextZ(funds.nextZ)}{' '}
        {lastZ === null || lastZAt === null ? '' : words.lastZ(lastZ, when(lastZAt))}
      </p>
      <div className="grid grid-cols-2 gap-keys">
        <Button onPress={() => void printX()} testId="print-x">
          {words.printX}
        </Button>
        {funds.mayClose ? (
          <ConfirmButton
            confirm={words.makeZSure}
            onConfirm={() => void makeZ(money)}
            testId="make-z"
          >
            {words.makeZ}
          </ConfirmButton>
        ) : null}
        {funds.mayClose ? (
          <Button onPress={() => onGo({ step: 'day' })} testId="go-day">
            {dayWords.closeDay}
          </Button>
        ) : null}
        {funds.mayClose && lastZ !== null ? (
          <Button variant="quiet" onPress={() => void reprintZ()} testId="reprint-z">
            {words.reprintZ}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
