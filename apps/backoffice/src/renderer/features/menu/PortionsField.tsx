import type { OfficeItem } from '@galley/backoffice/contract';
import { Button, NumberField } from '@galley/ui';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { countDown } from '../../state/edits.ts';
import { useAnswer } from '../../state/read.store.ts';

/** Last portions: counted down at every register from the moment it is pressed. */
export function PortionsField({ item }: { readonly item: OfficeItem }) {
  const { value } = useAnswer('availability', {});
  const running = value?.countdowns.find(({ itemId }) => itemId === item.id);
  const [portions, setPortions] = useState(10);
  return (
    <div className="flex items-end gap-3" data-testid="portions">
      <div className="w-40">
        <NumberField
          label={
            running === undefined
              ? words.portions
              : words.portionsLeft(running.left, running.portions)
          }
          value={portions}
          min={1}
          max={999}
          onChange={setPortions}
        />
      </div>
      <Button onPress={() => void countDown(item.id, item.name, portions)} testId="count-down">
        {words.countDown(portions)}
      </Button>
    </div>
  );
}
