import { NumberField, Switch } from '@galley/ui';
import { words } from '../../app/words.ts';
import type { OrderTypePartProps } from './order-type-drafts.ts';

const USUAL_MINUTES = 15;
const most = (typed: number): number | null => (typed === 0 ? null : typed);

/** Slots, and how long before a promised time its order goes to the kitchen. */
export function PromisedTimes({ type, disabled, onChange }: OrderTypePartProps) {
  const { slotMinutes, slotOrders, slotItems, prepMinutes, wayMinutes } = type;
  return (
    <div className="flex flex-col gap-3">
      <div className="max-w-80">
        <Switch
          label={words.takesTimes}
          on={slotMinutes !== null}
          disabled={disabled}
          onChange={(on) => onChange({ slotMinutes: on ? USUAL_MINUTES : null })}
        />
      </div>
      {slotMinutes === null ? null : (
        <div className="grid grid-cols-3 gap-4">
          <NumberField
            label={words.slotLength}
            value={slotMinutes}
            min={5}
            max={240}
            step={5}
            disabled={disabled}
            onChange={(minutes) => onChange({ slotMinutes: minutes })}
          />
          <NumberField
            label={words.slotMostOrders}
            value={slotOrders ?? 0}
            min={0}
            max={999}
            disabled={disabled}
            onChange={(orders) => onChange({ slotOrders: most(orders) })}
          />
          <NumberField
            label={words.slotMostItems}
            value={slotItems ?? 0}
            min={0}
            max={9999}
            disabled={disabled}
            onChange={(items) => onChange({ slotItems: most(items) })}
          />
          <NumberField
            label={words.usualPrep}
            value={prepMinutes}
            min={0}
            max={1440}
            disabled={disabled}
            onChange={(minutes) => onChange({ prepMinutes: minutes })}
          />
          <NumberField
            label={words.wayMinutes}
            value={wayMinutes}
            min={0}
            max={1440}
            disabled={disabled}
            onChange={(minutes) => onChange({ wayMinutes: minutes })}
          />
        </div>
      )}
    </div>
  );
}
