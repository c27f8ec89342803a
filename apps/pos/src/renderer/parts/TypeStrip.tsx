import { SegmentedControl } from '@galley/ui';
import { words } from '../app/words.ts';
import { useFormat } from '../state/format.ts';
import {
  changeOrderType,
  chooseDraftType,
  type OrderTypeView,
  useOrderTypes,
  useTypeInHand,
} from '../state/order-acts.ts';
import { useRead } from '../state/read.store.ts';
import { openSheet, useUi } from '../state/ui.store.ts';

/** The order types of the house, always in the same place: one tap chooses, for a check that is open as well. */
export function TypeStrip() {
  const types = useOrderTypes();
  const chosen = useTypeInHand();
  const open = useRead(({ check }) => !check || check.status === 'open');
  const checkId = useUi((ui) => ui.checkId);
  const format = useFormat();
  if (chosen === undefined || types.length < 2) return null;
  const choose = (type: OrderTypeView): void => {
    if (type.id === chosen.id && checkId !== null) return;
    if (checkId === null) chooseDraftType(type);
    else if (type.kind === 'dine_in') openSheet({ type: 'type-table', orderTypeId: type.id });
    else void changeOrderType(type, format);
  };
  return (
    <div
      data-testid="type-strip"
      className="px-3 pt-2 [&_button]:min-w-fit [&_button]:flex-auto [&_button]:px-1 max-[1279px]:[&_button]:text-small [&>div]:flex [&>div]:flex-wrap"
    >
      <SegmentedControl
        label={words.orderType}
        size="small"
        disabled={!open}
        segments={types.map(({ id, name }) => ({ id, label: name }))}
        selected={chosen.id}
        onSelect={(id) => choose(types.find((type) => type.id === id) ?? chosen)}
      />
    </div>
  );
}
