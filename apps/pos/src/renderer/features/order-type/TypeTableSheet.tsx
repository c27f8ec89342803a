import { Button, SideSheet } from '@galley/ui';
import { orderWords } from '../../app/order-words.ts';
import { words } from '../../app/words.ts';
import { useFormat } from '../../state/format.ts';
import { changeOrderType, useOrderTypes } from '../../state/order-acts.ts';
import { useRead } from '../../state/read.store.ts';
import { closeSheet } from '../../state/ui.store.ts';

/** Guests sit down after all: at one of the tables that are free. */
export function TypeTableSheet({ orderTypeId }: { readonly orderTypeId: string }) {
  const type = useOrderTypes().find(({ id }) => id === orderTypeId);
  const tables = useRead((models) => models.tables) ?? [];
  const format = useFormat();
  if (type === undefined) return null;
  const free = tables.filter(({ checkId }) => checkId === null);
  const sit = (tableId: string) => {
    closeSheet();
    void changeOrderType(type, format, tableId);
  };
  return (
    <SideSheet
      open
      width="narrow"
      onClose={closeSheet}
      title={orderWords.chooseTable(type.name)}
      closeLabel={words.close}
    >
      {free.length === 0 ? <p>{orderWords.noFreeTable}</p> : null}
      <div className="grid grid-cols-3 gap-keys">
        {free.map(({ id, label }) => (
          <Button key={id} onPress={() => sit(id)} testId="type-table">
            {label}
          </Button>
        ))}
      </div>
    </SideSheet>
  );
}
