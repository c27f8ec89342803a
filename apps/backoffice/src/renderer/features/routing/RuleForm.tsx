import type { OfficeRouting, OfficeRoutingRule } from '@galley/backoffice/contract';
import { cx, IconButton, Pressable, Select } from '@galley/ui';
import { ArrowUp, Trash2 } from 'lucide-react';
import { words } from '../../app/words.ts';
import { HoursField } from '../../parts/HoursField.tsx';

type RuleFormProps = {
  readonly view: OfficeRouting;
  readonly rule: OfficeRoutingRule;
  /** From 1. */
  readonly place: number;
  readonly disabled: boolean;
  readonly onChange: (part: Partial<OfficeRoutingRule>) => void;
  readonly onUp: () => void;
  readonly onRemove: () => void;
};

const ANY = 'any';

type AnyOfProps = {
  readonly label: string;
  readonly any: string;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly selected: string | null;
  readonly disabled: boolean;
  readonly onSelect: (id: string | null) => void;
};

function AnyOf({ label, any, choices, selected, disabled, onSelect }: AnyOfProps) {
  return (
    <div className="w-52">
      <Select
        label={label}
        options={[{ id: ANY, label: any }, ...choices.map(({ id, name }) => ({ id, label: name }))]}
        selected={selected ?? ANY}
        disabled={disabled}
        onSelect={(id) => onSelect(id === ANY ? null : id)}
      />
    </div>
  );
}

/** Items of the chosen category alone, so that a rule never asks for what cannot be. */
const itemsFor = ({ items }: OfficeRouting, { categoryId }: OfficeRoutingRule) =>
  categoryId === null ? items : items.filter((item) => item.categoryId === categoryId);

function Conditions({ view, rule, disabled, onChange }: RuleFormProps) {
  return (
    <div className="flex flex-wrap items-end gap-4">
      <AnyOf
        label={words.ifCategory}
        any={words.anyCategory}
        choices={view.categories}
        selected={rule.categoryId}
        disabled={disabled}
        onSelect={(categoryId) => onChange({ categoryId, itemId: null })}
      />
      <AnyOf
        label={words.ifItem}
        any={words.anyItem}
        choices={itemsFor(view, rule)}
        selected={rule.itemId}
        disabled={disabled}
        onSelect={(itemId) => onChange({ itemId })}
      />
      <AnyOf
        label={words.ifModifier}
        any={words.anyModifier}
        choices={view.modifiers}
        selected={rule.modifierId}
        disabled={disabled}
        onSelect={(modifierId) => onChange({ modifierId })}
      />
      <AnyOf
        label={words.ifOrderType}
        any={words.anyOrderType}
        choices={view.orderTypes}
        selected={rule.orderTypeId}
        disabled={disabled}
        onSelect={(orderTypeId) => onChange({ orderTypeId })}
      />
    </div>
  );
}

function Stations({ view, rule, disabled, onChange }: RuleFormProps) {
  const toggle = (key: string) =>
    onChange({
      stationKeys: rule.stationKeys.includes(key)
        ? rule.stationKeys.filter((one) => one !== key)
        : [...rule.stationKeys, key],
    });
  return (
    <fieldset className="m-0 border-0 p-0">
      <legend className="p-0 pb-1 text-label text-ink-2">{words.goesTo}</legend>
      <div className="flex flex-wrap items-center gap-2">
        {view.stations.map(({ key, name }) => (
          <Pressable
            key={key}
            role="checkbox"
            aria-checked={rule.stationKeys.includes(key)}
            disabled={disabled}
            testId={`rule-station-${key}`}
            onPress={() => toggle(key)}
            className={cx(
              'border-control inline-flex min-h-small items-center rounded-control px-3 text-label data-pressed:bg-pressed',
              rule.stationKeys.includes(key)
                ? 'bg-selected font-semibold'
                : 'bg-surface text-ink-2',
            )}
          >
            {name}
          </Pressable>
        ))}
        {rule.stationKeys.length > 1 ? (
          <span className="text-small text-ink-2">{words.sharedHint}</span>
        ) : null}
      </div>
    </fieldset>
  );
}

export function RuleForm(props: RuleFormProps) {
  const { rule, place, disabled, onChange, onUp, onRemove } = props;
  return (
    <li className="hairline-b flex flex-col gap-3 pb-4" data-testid="routing-rule">
      <div className="flex items-center gap-2">
        <h3 className="m-0 grow text-body font-semibold">{words.ruleNumber(place)}</h3>
        {disabled || place === 1 ? null : (
          <IconButton
            variant="plain"
            icon={<ArrowUp aria-hidden />}
            label={words.ruleUp(place)}
            onPress={onUp}
          />
        )}
        {disabled ? null : (
          <IconButton
            variant="plain"
            icon={<Trash2 aria-hidden />}
            label={words.ruleOff(place)}
            onPress={onRemove}
          />
        )}
      </div>
      <Conditions {...props} />
      <div className="max-w-[34rem]">
        <HoursField
          hours={rule.hours}
          label={words.ifHours}
          hint={words.ifHoursHint}
          onChange={(hours) => onChange({ hours })}
        />
      </div>
      <Stations {...props} />
    </li>
  );
}
