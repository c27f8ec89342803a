import type { OfficeMenu } from '@galley/backoffice/contract';
import { IconButton, NumberField, SegmentedControl, Select, Switch, TextField } from '@galley/ui';
import { Trash2 } from 'lucide-react';
import { words } from '../../app/words.ts';
import { EarlierButton } from '../../parts/EarlierButton.tsx';
import { useAnswer } from '../../state/read.store.ts';
import { taxLabel } from '../../state/tax-label.ts';
import { type ChargeDraft, withType } from './charge-drafts.ts';

type ChargeFormProps = {
  readonly charge: ChargeDraft;
  readonly problem: string | undefined;
  readonly taxCodes: OfficeMenu['taxCodes'];
  readonly disabled: boolean;
  readonly onChange: (part: Partial<ChargeDraft>) => void;
  readonly onRemove: () => void;
  /** Undefined: it is the first. */
  readonly onEarlier: (() => void) | undefined;
};

const BASES = (['percent', 'amount'] as const).map((id) => ({ id, label: words.chargeBases[id] }));
const TAXES = (['spread', 'own', 'none'] as const).map((id) => ({
  ...{ id, label: words.chargeTaxes[id] },
}));

/** What is charged, of whom, and how it is taxed. */
export function ChargeForm(props: ChargeFormProps) {
  const { charge, disabled, onChange } = props;
  return (
    <li className="hairline-b flex flex-col gap-4 pb-5" data-testid="charge-form">
      <ChargeHead {...props} />
      <HowMuch {...props} />
      <ChargeTypes {...props} />
      <HowTaxed {...props} />
      <Switch
        label={words.chargeMandatory}
        on={charge.mandatory}
        disabled={disabled}
        onChange={(mandatory) => onChange({ mandatory })}
      />
    </li>
  );
}

function ChargeHead({ charge, disabled, onChange, onRemove, onEarlier }: ChargeFormProps) {
  return (
    <div className="flex flex-wrap items-end gap-4">
      <div className="w-64">
        <TextField
          label={words.chargeName}
          value={charge.name}
          onChange={(name) => onChange({ name })}
          maxLength={30}
          disabled={disabled}
          testId="charge-name"
        />
      </div>
      <Switch
        label={words.chargeOn}
        on={charge.active}
        disabled={disabled}
        onChange={(active) => onChange({ active })}
      />
      <span className="grow" />
      <EarlierButton onEarlier={disabled ? undefined : onEarlier} />
      {disabled ? null : (
        <IconButton
          variant="plain"
          icon={<Trash2 aria-hidden />}
          label={words.removeCharge(charge.name)}
          onPress={onRemove}
        />
      )}
    </div>
  );
}

function HowMuch({ charge, problem, disabled, onChange }: ChargeFormProps) {
  return (
    <div className="grid grid-cols-3 items-start gap-4">
      <div className="flex flex-col gap-1">
        <span className="text-label text-ink-2">{words.chargeIs}</span>
        <SegmentedControl
          label={words.chargeIs}
          segments={BASES}
          selected={charge.basis}
          onSelect={(basis) => onChange({ basis, typed: '' })}
          disabled={disabled}
        />
      </div>
      <TextField
        label={charge.basis === 'percent' ? words.chargePercent : words.chargeAmount}
        value={charge.typed}
        onChange={(typed) => onChange({ typed })}
        {...(problem === undefined ? {} : { error: problem })}
        inputMode="decimal"
        disabled={disabled}
        testId="charge-typed"
      />
      <NumberField
        label={words.chargeFrom}
        value={charge.fromCovers}
        min={1}
        max={99}
        step={1}
        disabled={disabled}
        onChange={(fromCovers) => onChange({ fromCovers })}
      />
    </div>
  );
}

function ChargeTypes({ charge, disabled, onChange }: ChargeFormProps) {
  const { value } = useAnswer('orderTypes', {});
  const types = (value?.types ?? []).filter(({ active }) => active);
  const all = types.flatMap(({ id }) => id ?? []);
  return (
    <fieldset className="m-0 flex flex-wrap gap-x-6 gap-y-2 border-0 p-0">
      <legend className="p-0 pb-1 text-label text-ink-2">{words.chargeTypes}</legend>
      {types.map(({ id = '', name }) => (
        <Switch
          key={id}
          label={name}
          on={charge.orderTypeIds?.includes(id) ?? true}
          disabled={disabled}
          onChange={() => onChange({ orderTypeIds: withType(charge.orderTypeIds, all, id) })}
        />
      ))}
    </fieldset>
  );
}

function HowTaxed({ charge, taxCodes, disabled, onChange }: ChargeFormProps) {
  return (
    <div className="grid grid-cols-3 items-start gap-4">
      <Select
        label={words.chargeTaxing}
        options={TAXES}
        selected={charge.tax}
        onSelect={(id) => onChange({ tax: TAXES.find((one) => one.id === id)?.id ?? 'spread' })}
      />
      {charge.tax === 'own' ? (
        <Select
          label={words.chargeTaxCode}
          options={taxCodes.map(({ code }) => ({ id: code, label: taxLabel(taxCodes, code) }))}
          selected={charge.taxCode ?? ''}
          onSelect={(taxCode) => onChange({ taxCode })}
        />
      ) : null}
      <TextField
        label={words.chargeAccount}
        hint={words.chargeAccountHint}
        value={charge.account}
        onChange={(account) => onChange({ account })}
        maxLength={30}
        disabled={disabled}
      />
    </div>
  );
}
