import { Button, SideSheet } from '@galley/ui';
import { availabilityWords as words } from '../../app/availability-words.ts';
import { words as registerWords } from '../../app/words.ts';
import { sellChecked } from '../../parts/ItemTile.tsx';
import { refuseSale } from '../../state/availability-acts.ts';
import { bornBefore } from '../../state/born-before.ts';
import { useFormat } from '../../state/format.ts';
import type { MenuItem } from '../../state/menu-index.ts';
import { useRead } from '../../state/read.store.ts';
import { closeSheet, useUi } from '../../state/ui.store.ts';

/** Before the first item of a check that asks for an age. */
type AgeProps = { readonly itemId: string; readonly quantity: number };

export function AgeSheet({ itemId, quantity }: AgeProps) {
  const item = useRead(({ menu }) => menu?.items.get(itemId));
  return item === undefined || item.minAge === null ? null : (
    <Asking item={item} years={item.minAge} quantity={quantity} />
  );
}

type AskingProps = Pick<AgeProps, 'quantity'> & {
  readonly item: MenuItem;
  readonly years: number;
};

function Asking({ item, years, quantity }: AskingProps) {
  const { locale, timeZone } = useFormat();
  const checkId = useUi((ui) => ui.checkId);
  const refuse = () => {
    closeSheet();
    void refuseSale(item.id, item.name, checkId);
  };
  return (
    <SideSheet
      open
      width="narrow"
      onClose={closeSheet}
      title={words.ageTitle(years)}
      closeLabel={registerWords.close}
      footer={
        <div className="flex w-full flex-col gap-keys">
          <Button
            variant="primary"
            fullWidth
            onPress={() => sellChecked(item, quantity)}
            testId="age-checked"
          >
            {words.oldEnough}
          </Button>
          <Button variant="danger" fullWidth onPress={refuse} testId="age-refused">
            {words.refuse}
          </Button>
        </div>
      }
    >
      <div className="flex flex-col gap-3" data-testid="age-check">
        <p className="m-0 text-label font-semibold text-ink-2">{words.bornBefore}</p>
        <p className="figures m-0 text-title font-bold" data-testid="born-before">
          {bornBefore(Date.now(), years, locale, timeZone)}
        </p>
        <p className="m-0 text-body text-ink-2">{words.ageAsk(item.name)}</p>
      </div>
    </SideSheet>
  );
}
