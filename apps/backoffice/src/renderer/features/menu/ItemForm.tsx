import type { OfficeMenu } from '@galley/backoffice/contract';
import { NumberField, Select, Switch, TextField } from '@galley/ui';
import type { ReactNode } from 'react';
import { words } from '../../app/words.ts';
import { HoursField } from '../../parts/HoursField.tsx';
import { taxLabel } from '../../state/tax-label.ts';
import { GroupChoices } from './GroupChoices.tsx';
import { HalfField } from './HalfField.tsx';
import type { DraftProblems, ItemDraft } from './item-draft.ts';

type ItemFormProps = {
  readonly menu: OfficeMenu;
  readonly draft: ItemDraft;
  readonly problems: DraftProblems;
  readonly onChange: (change: Partial<ItemDraft>) => void;
  /** What is asked about the price before it is saved. */
  readonly question: ReactNode;
  /** What is asked where another item has its name. */
  readonly twin: ReactNode;
  /** What is saved at once, apart from the form. */
  readonly children?: ReactNode;
};

/** What the select says for "no station": ids of options are never empty. */
const NO_STATION = '-';

export function ItemForm(props: ItemFormProps) {
  const { draft, problems, menu, onChange } = props;
  return (
    <div className="flex flex-col gap-5">
      <TextField
        label={words.name}
        value={draft.name}
        onChange={(name) => onChange({ name })}
        error={problems.name}
        maxLength={60}
        autoFocus
        testId="item-name"
      />
      {props.twin}
      <div className="grid grid-cols-2 gap-4">
        <TextField
          label={draft.soldBy === 'weight' ? words.pricePerKg : words.price}
          value={draft.price}
          onChange={(price) => onChange({ price })}
          error={problems.price}
          inputMode="decimal"
          testId="item-price"
        />
        <TextField
          label={words.plu}
          value={draft.plu}
          onChange={(plu) => onChange({ plu })}
          error={problems.plu}
          maxLength={20}
        />
      </div>
      {props.question}
      <TextField
        label={words.barcode}
        hint={words.barcodeHint}
        value={draft.barcode}
        onChange={(barcode) => onChange({ barcode })}
        error={problems.barcode}
        maxLength={80}
        testId="item-barcode"
      />
      <Switch
        label={words.soldByWeight}
        hint={words.soldByWeightHint}
        on={draft.soldBy === 'weight'}
        onChange={(on) => onChange({ soldBy: on ? 'weight' : null })}
      />
      <Places {...props} />
      <TextField
        label={words.kitchenName}
        hint={words.kitchenNameHint}
        value={draft.kitchenName}
        onChange={(kitchenName) => onChange({ kitchenName })}
        maxLength={40}
      />
      <GroupChoices
        groups={menu.groups}
        chosen={draft.modifierGroupIds}
        onChange={(modifierGroupIds) => onChange({ modifierGroupIds })}
      />
      <HalfField menu={menu} draft={draft} onChange={onChange} />
      <HoursField hours={draft.saleHours} onChange={(saleHours) => onChange({ saleHours })} />
      <NumberField
        label={words.minAge}
        value={draft.minAge}
        min={0}
        max={99}
        onChange={(minAge) => onChange({ minAge })}
      />
      <Switch
        label={words.openPrice}
        hint={words.openPriceHint}
        on={draft.openPrice}
        onChange={(openPrice) => onChange({ openPrice })}
      />
      {props.children}
    </div>
  );
}

/** Where it stands on the menu, where it is made, how it is taxed. */
function Places({ menu, draft, problems, onChange }: ItemFormProps) {
  const stations = menu.stations.map(({ key, name }) => ({ id: key, label: name }));
  return (
    <div className="grid grid-cols-2 gap-4">
      <Select
        label={words.category}
        options={menu.categories.map(({ id, name }) => ({ id, label: name }))}
        selected={draft.categoryId}
        onSelect={(categoryId) => onChange({ categoryId })}
        error={problems.categoryId}
        placeholder={words.choose}
      />
      <Select
        label={words.taxCode}
        options={menu.taxCodes.map(({ code }) => ({
          id: code,
          label: taxLabel(menu.taxCodes, code),
        }))}
        selected={draft.taxCode}
        onSelect={(taxCode) => onChange({ taxCode })}
        error={problems.taxCode}
        placeholder={words.choose}
      />
      <Select
        label={words.station}
        options={[...stations, { id: NO_STATION, label: words.noStation }]}
        selected={draft.stationKey ?? NO_STATION}
        onSelect={(key) => onChange({ stationKey: key === NO_STATION ? null : key })}
      />
      <NumberField
        label={words.course}
        value={draft.course}
        min={0}
        max={9}
        onChange={(course) => onChange({ course })}
      />
      <NumberField
        label={words.prepMinutes}
        value={draft.prepMinutes}
        min={0}
        max={240}
        onChange={(prepMinutes) => onChange({ prepMinutes })}
      />
    </div>
  );
}
