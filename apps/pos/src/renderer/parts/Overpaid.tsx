import type { CheckView } from '@galley/pos/contract';
import { Button, Notice } from '@galley/ui';
import { words } from '../app/words.ts';
import { useFormat } from '../state/format.ts';
import { openSheet } from '../state/ui.store.ts';

type OverpaidProps = { readonly check: Pick<CheckView, 'id' | 'overpaidMinor'> };

/** Money of the guest that the house holds, and the way to give exactly that back. */
export function Overpaid({ check }: OverpaidProps) {
  const format = useFormat();
  return (
    <div data-testid="overpaid">
      <Notice
        kind="error"
        title={words.overpaid(format.money(check.overpaidMinor))}
        action={
          <span className="shrink-0 whitespace-nowrap">
            <Button
              size="small"
              onPress={() => openSheet({ type: 'reverse', checkId: check.id, paymentId: null })}
              testId="give-back"
            >
              {words.giveBack}
            </Button>
          </span>
        }
      >
        {words.overpaidHelp}
      </Notice>
    </div>
  );
}
