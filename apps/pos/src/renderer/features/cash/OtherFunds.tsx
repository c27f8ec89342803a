import type { FundsView } from '@galley/pos/contract';
import { Button } from '@galley/ui';
import { cashWords as words } from '../../app/cash-words.ts';
import { named } from '../../app/listed.ts';
import type { GoTo } from './cash-steps.ts';

type FundsProps = { readonly funds: FundsView; readonly onGo: GoTo };

/** What is not open yet here. */
export function OpenKeys({ funds, onGo }: FundsProps) {
  return (
    <div className="grid grid-cols-2 gap-keys">
      {funds.drawerOpen ? null : (
        <Button onPress={() => onGo({ step: 'open', type: 'drawer' })} testId="open-drawer">
          {words.openDrawer}
        </Button>
      )}
      {funds.bankOpen ? null : (
        <Button onPress={() => onGo({ step: 'open', type: 'bank' })} testId="open-bank">
          {words.openBank}
        </Button>
      )}
    </div>
  );
}

/** Safe and petty cash go on from count to count. */
export function StoreKeys({ funds, onGo }: FundsProps) {
  const safe = { place: { fundId: funds.safeId }, title: words.safe };
  const petty = { place: { fundId: funds.pettyId }, title: words.petty };
  const count = { step: 'count', closes: false, unheard: [] } as const;
  return (
    <section className="flex flex-col gap-3">
      <h3 className="m-0 text-label font-semibold text-ink-2">{words.stores}</h3>
      <div className="grid grid-cols-2 gap-keys">
        <Button onPress={() => onGo({ step: 'move', type: 'deposit', ...safe })}>
          {words.acts.deposit}
        </Button>
        <Button onPress={() => onGo({ ...count, ...safe })} testId="count-safe">
          {named(words.countStore, words.safe)}
        </Button>
        <Button onPress={() => onGo({ step: 'move', type: 'top_up', ...petty })}>
          {words.acts.top_up}
        </Button>
        <Button onPress={() => onGo({ step: 'move', type: 'paid_out', ...petty })}>
          {named(words.acts.paid_out, words.petty)}
        </Button>
        <Button onPress={() => onGo({ ...count, ...petty })}>
          {named(words.countStore, words.petty)}
        </Button>
      </div>
    </section>
  );
}
