import { Button, Keypad, Money, Notice, SideSheet, TextField } from '@galley/ui';
import { useState } from 'react';
import { availabilityWords as words } from '../../app/availability-words.ts';
import { words as registerWords } from '../../app/words.ts';
import { useFormat } from '../../state/format.ts';
import { ringItem } from '../../state/orders.ts';
import { useRead } from '../../state/read.store.ts';
import { closeSheet, type LineWish } from '../../state/ui.store.ts';
import { dearestBelow } from '../../state/unlikely.ts';

type OpenItemProps = { readonly itemId: string; readonly wish: Omit<LineWish, 'itemId'> };

/** Name and price of what stands on no menu. */
export function OpenItemSheet({ itemId, wish }: OpenItemProps) {
  const item = useRead(({ menu }) => menu?.items.get(itemId));
  const items = useRead(({ menu }) => menu?.items);
  const { currency, money } = useFormat();
  const [asked, setAsked] = useState(0);
  const [name, setName] = useState('');
  const [priceMinor, setPriceMinor] = useState(0);
  if (item === undefined || items === undefined) return null;
  const dearest = dearestBelow(items, priceMinor);
  const asks = dearest !== undefined && asked === priceMinor;
  const ring = () => {
    if (priceMinor === 0) return;
    if (dearest !== undefined && !asks) return setAsked(priceMinor);
    closeSheet();
    const said = name.trim();
    const open = said === '' ? { priceMinor } : { name: said, priceMinor };
    ringItem({ ...wish, itemId, open });
  };
  return (
    <SideSheet
      open
      onClose={closeSheet}
      title={item.name}
      closeLabel={registerWords.close}
      footer={
        <Button
          variant="primary"
          fullWidth
          disabled={priceMinor === 0}
          onPress={ring}
          end={<Money minor={priceMinor} currency={currency} />}
          testId="ring-open"
        >
          {asks ? words.addAllTheSame : registerWords.add}
        </Button>
      }
    >
      <div className="flex flex-col gap-5" data-testid="open-item">
        <TextField
          label={words.openName}
          value={name}
          onChange={setName}
          placeholder={item.name}
          maxLength={60}
        />
        <p className="m-0 flex items-baseline justify-between">
          <span className="text-label font-semibold text-ink-2">{words.openPrice}</span>
          <span className="text-title font-bold">
            <Money minor={priceMinor} currency={currency} />
          </span>
        </p>
        {asks ? (
          <Notice kind="warn" title={words.unlikelyPrice(money(priceMinor), money(dearest))}>
            {words.checkFigures}
          </Notice>
        ) : null}
        <Keypad
          label={words.openPrice}
          value={priceMinor}
          onChange={setPriceMinor}
          onEnter={ring}
        />
      </div>
    </SideSheet>
  );
}
