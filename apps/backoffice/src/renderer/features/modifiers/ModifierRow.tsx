import type { OfficeModifiers } from '@galley/backoffice/contract';
import { Button, IconButton, Select, TextField } from '@galley/ui';
import { ArrowUp, CornerDownRight, Trash2, Wheat } from 'lucide-react';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { useFormat } from '../../state/format.ts';
import { Chips } from './Chips.tsx';
import { DishFacts } from './DishFacts.tsx';
import type { ModifierDraft } from './group-draft.ts';
import { moneyOf } from './typed-price.ts';

type ModifierRowProps = {
  readonly row: ModifierDraft;
  readonly first: boolean;
  /** Groups that it may open. */
  readonly groups: OfficeModifiers['groups'];
  /** Items that it may be, as a part of a meal deal. */
  readonly items: OfficeModifiers['partItems'];
  readonly disabled: boolean;
  readonly onChange: (part: Partial<ModifierDraft>) => void;
  readonly onUp: () => void;
  readonly onRemove: () => void;
};

/** What the select says for a plain modifier: ids of options are never empty. */
const NO_ITEM = '-';

/** A part opens the groups of its item, and is called as it is unless it has a name. */
const partOf = (
  id: string,
  { name }: ModifierDraft,
  items: ModifierRowProps['items'],
): Partial<ModifierDraft> => {
  const item = items.find((one) => one.id === id);
  if (item === undefined) return { itemId: null };
  return { itemId: item.id, groupIds: [], ...(name.trim() === '' ? { name: item.name } : {}) };
};

export function ModifierRow(props: ModifierRowProps) {
  const { row, first, groups, items, disabled, onChange, onUp, onRemove } = props;
  const [open, setOpen] = useState(false);
  const [facts, setFacts] = useState(false);
  const format = useFormat();
  const opened = groups.filter(({ id }) => row.groupIds.includes(id)).map(({ name }) => name);
  return (
    <div
      className="flex flex-col gap-3 rounded-control border-control p-3"
      data-testid="modifier-row"
    >
      <div className="grid grid-cols-[minmax(0,2fr)_minmax(0,1.5fr)_7rem_auto] items-end gap-3">
        <TextField
          label={words.modifierName}
          value={row.name}
          onChange={(name) => onChange({ name })}
          disabled={disabled}
          maxLength={60}
        />
        <TextField
          label={words.modifierKitchenName}
          value={row.kitchenName}
          onChange={(kitchenName) => onChange({ kitchenName })}
          disabled={disabled}
          placeholder={row.name}
          maxLength={40}
        />
        <TextField
          label={words.modifierPrice}
          value={row.price}
          onChange={(price) => onChange({ price })}
          disabled={disabled}
          error={moneyOf(row.price, format) === undefined ? words.noPrice : undefined}
          inputMode="decimal"
          maxLength={12}
        />
        <span className="flex">
          <IconButton
            variant="plain"
            icon={<ArrowUp aria-hidden />}
            label={words.moveUp(row.name)}
            disabled={disabled || first}
            onPress={onUp}
          />
          <IconButton
            variant="plain"
            icon={<Trash2 aria-hidden />}
            label={words.takeModifierOff(row.name)}
            disabled={disabled}
            onPress={onRemove}
          />
        </span>
      </div>
      <div className="flex min-w-0 flex-wrap items-end gap-3">
        <div className="w-72">
          <Select
            label={words.partItem}
            options={[
              { id: NO_ITEM, label: words.noPart },
              ...items.map(({ id, name }) => ({ id, label: name })),
            ]}
            selected={row.itemId ?? NO_ITEM}
            disabled={disabled}
            onSelect={(id) => onChange(partOf(id, row, items))}
          />
        </div>
        {row.itemId === null ? (
          <Button
            size="small"
            variant="quiet"
            icon={<CornerDownRight aria-hidden size="1.1em" />}
            onPress={() => setOpen(!open)}
          >
            {`${words.opensGroups}: ${opened.length === 0 ? words.opensNothing : opened.join(', ')}`}
          </Button>
        ) : null}
        {row.itemId === null ? (
          <Button
            size="small"
            variant="quiet"
            icon={<Wheat aria-hidden size="1.1em" />}
            onPress={() => setFacts(!facts)}
            testId="dish-facts-fold"
          >
            {words.dishFacts}
          </Button>
        ) : null}
      </div>
      {facts && row.itemId === null ? (
        <DishFacts modifierId={row.id} name={row.name} mayEdit={!disabled} />
      ) : null}
      {open && row.itemId === null ? (
        <Chips
          label={words.opensGroups}
          none={words.noGroups}
          options={groups}
          chosen={row.groupIds}
          disabled={disabled}
          onChange={(groupIds) => onChange({ groupIds })}
        />
      ) : null}
    </div>
  );
}
