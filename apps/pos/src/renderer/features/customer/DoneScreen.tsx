import type { CustomerCheck, CustomerView } from '@galley/pos/contract';
import { Money } from '@galley/ui';
import { pageWords } from './customer-words.ts';

type Props = { readonly view: CustomerView; readonly check: CustomerCheck };

/** Thanks; the change first where there is any, because it is being counted out. */
export function DoneScreen({ view, check }: Props) {
  const words = pageWords(view);
  const { currency } = view;
  const change = check.tendered?.changeMinor ?? 0;
  return (
    <div
      className="flex h-full flex-col items-center justify-center gap-6 p-12 text-center"
      data-testid="customer-done"
    >
      <h1 className="m-0 text-total font-bold text-balance">{view.thanks}</h1>
      <div className="flex flex-col items-center gap-1" aria-live="polite">
        <p className="m-0 text-title text-ink-2">{change > 0 ? words.change : words.paid}</p>
        <div className="[&>span]:text-center">
          <Money
            minor={change > 0 ? change : check.totalMinor}
            currency={currency}
            size="display"
          />
        </div>
      </div>
      {change > 0 && check.tendered !== null ? (
        <Tendered view={view} check={check} tendered={check.tendered} />
      ) : null}
      {check.callNumber === null ? null : (
        <div className="rounded-control bg-sunken px-10 py-4">
          <p className="m-0 text-lead text-ink-2">{words.yourNumber}</p>
          <p className="figures m-0 text-display font-bold">{check.callNumber}</p>
        </div>
      )}
      {check.receiptDisplay === null ? null : (
        <p className="figures m-0 text-lead text-ink-2">{words.receipt(check.receiptDisplay)}</p>
      )}
    </div>
  );
}

type TenderedProps = Props & { readonly tendered: NonNullable<CustomerCheck['tendered']> };

function Tendered({ view, check, tendered }: TenderedProps) {
  const words = pageWords(view);
  return (
    <dl className="m-0 grid grid-cols-[auto_auto] gap-x-8 gap-y-1 text-lead text-ink-2">
      <dt className="text-start">{words.total}</dt>
      <dd className="m-0">
        <Money minor={check.totalMinor} currency={view.currency} />
      </dd>
      <dt className="text-start">{words[tendered.tender]}</dt>
      <dd className="m-0">
        <Money minor={tendered.minor} currency={view.currency} />
      </dd>
    </dl>
  );
}
