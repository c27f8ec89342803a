import { IconButton, NumberField, Switch, TextField } from '@galley/ui';
import { Trash2 } from 'lucide-react';
import { words } from '../../app/words.ts';
import { EarlierButton } from '../../parts/EarlierButton.tsx';
import {
  type AmountField,
  amountLabels,
  type ZoneDraft,
  type ZoneProblems,
} from './zone-drafts.ts';

type ZoneFormProps = {
  readonly zone: ZoneDraft;
  readonly problems: ZoneProblems;
  readonly disabled: boolean;
  readonly onChange: (part: Partial<ZoneDraft>) => void;
  readonly onRemove: () => void;
  /** Undefined: it is the first. */
  readonly onEarlier: (() => void) | undefined;
};

const AMOUNTS: readonly AmountField[] = ['fee', 'freeFrom', 'minimum'];

/** Where a zone is, and on which terms it is delivered to. */
export function ZoneForm({
  zone,
  problems,
  disabled,
  onChange,
  onRemove,
  onEarlier,
}: ZoneFormProps) {
  return (
    <li className="hairline-b flex flex-col gap-4 pb-5" data-testid="zone-form">
      <div className="flex flex-wrap items-end gap-4">
        <div className="w-56">
          <TextField
            label={words.zoneName}
            value={zone.name}
            onChange={(name) => onChange({ name })}
            maxLength={24}
            disabled={disabled}
            testId="zone-name"
          />
        </div>
        <Switch
          label={words.zoneOn}
          on={zone.active}
          disabled={disabled}
          onChange={(active) => onChange({ active })}
        />
        <span className="grow" />
        <EarlierButton onEarlier={disabled ? undefined : onEarlier} />
        {disabled ? null : (
          <IconButton
            variant="plain"
            icon={<Trash2 aria-hidden />}
            label={words.removeZone(zone.name)}
            onPress={onRemove}
          />
        )}
      </div>
      <Where zone={zone} disabled={disabled} onChange={onChange} />
      <div className="grid grid-cols-4 items-start gap-4">
        {AMOUNTS.map((field) => (
          <TextField
            key={field}
            label={amountLabels[field]}
            value={zone[field]}
            onChange={(text) => onChange({ [field]: text })}
            error={problems[field]}
            {...(field === 'fee' ? {} : { hint: words.zoneNoneHint })}
            inputMode="decimal"
            disabled={disabled}
            testId={`zone-${field}`}
          />
        ))}
        <NumberField
          label={words.zoneMinutes}
          value={zone.extraMinutes}
          min={0}
          max={240}
          step={5}
          disabled={disabled}
          onChange={(extraMinutes) => onChange({ extraMinutes })}
        />
      </div>
    </li>
  );
}

function Where({
  zone,
  disabled,
  onChange,
}: Pick<ZoneFormProps, 'zone' | 'disabled' | 'onChange'>) {
  return (
    <div className="grid grid-cols-2 items-start gap-4">
      <TextField
        label={words.zoneCodes}
        hint={words.zoneCodesHint}
        value={zone.codes}
        onChange={(codes) => onChange({ codes })}
        rows={2}
        disabled={disabled}
        testId="zone-codes"
      />
      <TextField
        label={words.zoneStreets}
        hint={words.zoneStreetsHint}
        value={zone.streets}
        onChange={(streets) => onChange({ streets })}
        rows={2}
        disabled={disabled}
        testId="zone-streets"
      />
    </div>
  );
}
