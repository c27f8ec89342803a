import type { CustomerCheck, CustomerView } from '@galley/pos/contract';
import { Money } from '@galley/ui';
import type { PageWords } from './customer-words.ts';

type Props = {
  readonly view: CustomerView;
  readonly check: CustomerCheck;
  readonly words: PageWords;
};

/** What it comes to: the total while it is rung up, what is left to pay while it is paid. */
export function Sums({ view, check, words }: Props) {
  const { currency, phase } = view;
  const paying = phase === 'pay' || check.paidMinor > 0;
  return (
    <aside
      className="flex shrink-0 flex-col justify-end gap-3 bg-sunken p-8 landscape:w-[40%]"
      data-testid="customer-sums"
    >
      <p className="m-0 hidden grow text-lead font-semibold text-ink-2 landscape:block">
        <bdi>{view.siteName}</bdi>
      </p>
      {check.takenOff.map(({ name, minor }) => (
        <Row key={name} label={name} minor={minor} currency={currency} />
      ))}
      {check.addedTaxes.length === 0 ? null : (
        <Row label={words.subtotal} minor={check.subtotalMinor} currency={currency} />
      )}
      {check.addedTaxes.map(({ name, minor }) => (
        <Row key={name} label={name} minor={minor} currency={currency} />
      ))}
      {paying ? <Row label={words.total} minor={check.totalMinor} currency={currency} /> : null}
      {check.paidMinor > 0 ? (
        <Row label={words.paid} minor={check.paidMinor} currency={currency} />
      ) : null}
      <div className="hairline-t pt-5" aria-live="polite">
        <p className="m-0 text-title font-semibold">{paying ? words.toPay : words.total}</p>
        <Money
          minor={paying ? check.dueMinor : check.totalMinor}
          currency={currency}
          size="display"
        />
      </div>
      {check.heldTaxes.map(({ name, minor }) => (
        <Row key={name} label={words.holds(name)} minor={minor} currency={currency} />
      ))}
    </aside>
  );
}

type RowProps = { readonly label: string; readonly minor: number; readonly currency: string };

function Row({ label, minor, currency }: RowProps) {
  return (
    <p className="m-0 flex items-baseline gap-4 text-lead text-ink-2">
      <bdi className="min-w-0 [overflow-wrap:anywhere]">{label}</bdi>
      <Money minor={minor} currency={currency} />
    </p>
  );
}
