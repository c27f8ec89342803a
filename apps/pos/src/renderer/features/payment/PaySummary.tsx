import type { CheckView } from '@galley/pos/contract';
import { Button, Money } from '@galley/ui';
import { Banknote, CreditCard, Undo2 } from 'lucide-react';
import { words } from '../../app/words.ts';
import { LineSeats } from '../../parts/LineSeats.tsx';
import { LineText, modifierText } from '../../parts/LineText.tsx';
import { Totals } from '../../parts/Totals.tsx';
import { useFormat } from '../../state/format.ts';
import { openSheet } from '../../state/ui.store.ts';

/** What is paid for, what was paid so far, and what is due in figures for both sides of the counter. */
export function PaySummary({ check }: { readonly check: CheckView }) {
  const { currency } = useFormat();
  return (
    <section aria-label={words.check} className="flex min-h-0 flex-col gap-3 p-5">
      <div>
        <p className="text-label text-ink-2">{words.amountDue}</p>
        <div className="[&>span]:text-start" data-testid="amount-due">
          <Money minor={check.dueMinor} currency={currency} size="display" />
        </div>
        <p className="pt-2 text-body font-semibold">{titleOf(check)}</p>
      </div>
      <ul className="scroll-region hairline-t m-0 min-h-0 grow list-none p-0">
        {check.lines
          .filter(({ state }) => state !== 'voided')
          .map((line) => (
            <li key={line.id} className="py-1">
              <LineText
                quantity={line.quantity - line.voidedQuantity}
                name={line.name}
                amountMinor={line.amountMinor}
                listMinor={line.listMinor}
                modifiers={modifierText(line)}
                marks={<LineSeats line={line} />}
              />
            </li>
          ))}
      </ul>
      <Totals check={check} />
      <PaidSoFar check={check} />
    </section>
  );
}

const titleOf = (check: CheckView): string =>
  [
    check.callNumber,
    check.tableLabel === null ? null : words.tableName(check.tableLabel),
    check.orderTypeName,
    check.guestName,
  ]
    .filter((part) => part !== null)
    .join(' · ');

function PaidSoFar({ check }: { readonly check: CheckView }) {
  const { currency } = useFormat();
  const { payments } = check;
  if (payments.length === 0) return null;
  return (
    <ul aria-label={words.paidSoFar} className="m-0 flex list-none flex-col p-0 text-label">
      {payments.map(
        ({ id, tender, amountMinor, reference, foreign, reversedMinor, reversibleMinor }) => {
          const Icon = tender === 'cash' ? Banknote : CreditCard;
          return (
            <li key={id} className="flex items-center gap-2 py-0.5">
              <Icon aria-hidden size="1.2em" className="text-ink-2" />
              <span>{words[tender]}</span>
              <span className="text-ink-2">{reference}</span>
              {foreign === null ? null : (
                <Money minor={foreign.amountMinor} currency={foreign.currency} />
              )}
              {reversedMinor > 0 ? <span className="text-ink-2">{words.undone}</span> : null}
              {reversibleMinor > 0 ? (
                <span>
                  <Button
                    size="small"
                    variant="quiet"
                    icon={<Undo2 aria-hidden size="1.1em" />}
                    onPress={() => openSheet({ type: 'reverse', checkId: check.id, paymentId: id })}
                    testId="undo-payment"
                  >
                    {words.undoPayment}
                  </Button>
                </span>
              ) : null}
              <Money
                minor={amountMinor}
                currency={currency}
                struck={reversedMinor >= amountMinor}
              />
            </li>
          );
        },
      )}
    </ul>
  );
}
