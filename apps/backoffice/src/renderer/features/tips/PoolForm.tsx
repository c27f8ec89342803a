import type { OfficeTipBook } from '@galley/backoffice/contract';
import { IconButton, NumberField, Select, Switch, TextField } from '@galley/ui';
import { Trash2 } from 'lucide-react';
import { words } from '../../app/words.ts';
import type { PoolDraft } from './pool-drafts.ts';

type PoolFormProps = {
  readonly pool: PoolDraft;
  readonly problem: string | undefined;
  readonly roles: OfficeTipBook['roles'];
  readonly disabled: boolean;
  readonly onChange: (part: Partial<PoolDraft>) => void;
  readonly onRemove: () => void;
};

const SOURCES = (['all', 'card', 'cash'] as const).map((id) => ({
  ...{ id, label: words.tipPoolSources[id] },
}));
const BASES = (['hours', 'sales', 'worked'] as const).map((id) => ({
  ...{ id, label: words.tipPoolBases[id] },
}));

/** From when, of what, by whom and to whom. */
export function PoolForm(props: PoolFormProps) {
  const { pool, disabled, onChange } = props;
  return (
    <li className="hairline-b flex flex-col gap-4 pb-5" data-testid="pool-form">
      <Head {...props} />
      <Terms {...props} />
      <Roles {...props} />
      <Switch
        label={words.tipPoolManagers}
        hint={words.tipPoolManagersHint}
        on={pool.managers}
        disabled={disabled}
        onChange={(managers) => onChange({ managers })}
      />
    </li>
  );
}

function Head({ pool, disabled, onChange, onRemove }: PoolFormProps) {
  return (
    <div className="grid grid-cols-[2fr_1fr_1fr_auto] items-end gap-4">
      <TextField
        label={words.tipPoolName}
        value={pool.name}
        onChange={(name) => onChange({ name })}
        maxLength={30}
        disabled={disabled}
        testId="pool-name"
      />
      <TextField
        label={words.tipPoolFrom}
        value={pool.fromDate}
        onChange={(fromDate) => onChange({ fromDate })}
        maxLength={10}
        disabled={disabled}
      />
      <TextField
        label={words.tipPoolUntil}
        value={pool.untilDate}
        onChange={(untilDate) => onChange({ untilDate })}
        maxLength={10}
        disabled={disabled}
      />
      {disabled ? null : (
        <IconButton
          variant="plain"
          icon={<Trash2 aria-hidden />}
          label={words.removeTipPool(pool.name)}
          onPress={onRemove}
        />
      )}
    </div>
  );
}

function Terms({ pool, problem, disabled, onChange }: PoolFormProps) {
  return (
    <div className="grid grid-cols-3 items-start gap-4">
      <TextField
        label={words.tipPoolPercent}
        value={pool.typed}
        onChange={(typed) => onChange({ typed })}
        {...(problem === undefined ? {} : { error: problem })}
        inputMode="decimal"
        disabled={disabled}
        testId="pool-percent"
      />
      <Select
        label={words.tipPoolSource}
        options={SOURCES}
        selected={pool.source}
        disabled={disabled}
        onSelect={(id) => onChange({ source: SOURCES.find((one) => one.id === id)?.id ?? 'all' })}
      />
      <Select
        label={words.tipPoolBasis}
        options={BASES}
        selected={pool.basis}
        disabled={disabled}
        onSelect={(id) => onChange({ basis: BASES.find((one) => one.id === id)?.id ?? 'hours' })}
      />
    </div>
  );
}

const turned = (givers: readonly string[], id: string): readonly string[] =>
  givers.includes(id) ? givers.filter((one) => one !== id) : [...givers, id];

function Roles({ pool, roles, disabled, onChange }: PoolFormProps) {
  return (
    <ul className="m-0 flex list-none flex-col gap-2 p-0">
      {roles.map(({ id, name }) => (
        <li key={id} className="grid grid-cols-2 items-center gap-4" data-testid="pool-role">
          <Switch
            label={words.tipPoolGives(name)}
            on={pool.givers.includes(id)}
            disabled={disabled}
            onChange={() => onChange({ givers: turned(pool.givers, id) })}
          />
          <NumberField
            label={words.tipPoolPoints(name)}
            value={pool.points[id] ?? 0}
            min={0}
            max={1000}
            step={1}
            disabled={disabled}
            onChange={(points) => onChange({ points: { ...pool.points, [id]: points } })}
          />
        </li>
      ))}
    </ul>
  );
}
