import type {
  OfficeRouting,
  OfficeRoutingRule,
  RoutingTrialLine,
} from '@galley/backoffice/contract';
import { IconButton, Select, TextField } from '@galley/ui';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { Section } from '../../parts/Section.tsx';
import { minuteText, readMinute } from '../../state/minute-text.ts';
import { useAnswer } from '../../state/read.store.ts';

type Line = { readonly itemId: string; readonly modifierId: string | null };

type SampleOrderProps = {
  readonly view: OfficeRouting;
  /** As they stand on the page, saved or not. */
  readonly rules: readonly OfficeRoutingRule[];
};

const NONE = 'none';
const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const LUNCH = 12 * 60 + 30;

/** An unfinished rule is none yet. */
const finished = (rules: readonly OfficeRoutingRule[]) =>
  rules.map((rule) => ({ ...rule, hours: rule.hours?.length === 0 ? null : rule.hours }));

const whyOf = (
  { rule, insteadOf }: RoutingTrialLine,
  rules: readonly OfficeRoutingRule[],
): string => {
  const shared = rule !== null && (rules[rule - 1]?.stationKeys.length ?? 0) > 1;
  const by =
    rule === null ? words.trialOwn : shared ? words.trialShared(rule) : words.trialRule(rule);
  return insteadOf === null ? by : `${by}, ${words.trialInstead(insteadOf)}`;
};

export function SampleOrder({ view, rules }: SampleOrderProps) {
  const [lines, setLines] = useState<readonly Line[]>([]);
  const [orderTypeId, setOrderType] = useState(view.orderTypes[0]?.id ?? '');
  const [day, setDay] = useState<number>(5);
  const [minute, setMinute] = useState(LUNCH);
  const trial = { rules: finished(rules), lines, orderTypeId, day, minute };
  const { value } = useAnswer('tryRouting', trial);
  const places = lines.map((line, at) => ({ line, at }));
  return (
    <Section title={words.trialTitle}>
      <p className="m-0 pb-3 text-body text-ink-2">{words.trialHint}</p>
      <div className="flex flex-wrap items-end gap-4 pb-4">
        <div className="w-52">
          <Select
            label={words.ifOrderType}
            options={view.orderTypes.map(({ id, name }) => ({ id, label: name }))}
            selected={orderTypeId}
            onSelect={setOrderType}
          />
        </div>
        <div className="w-32">
          <Select
            label={words.trialDay}
            options={DAYS.map((at) => ({ id: String(at), label: words.weekdays[at] }))}
            selected={String(day)}
            onSelect={(id) => setDay(Number(id))}
          />
        </div>
        <TimeField minute={minute} onChange={setMinute} />
      </div>
      <ul className="m-0 flex list-none flex-col gap-3 p-0">
        {places.map(({ line, at }) => (
          <SampleLine
            key={`${at} ${line.itemId}`}
            view={view}
            rules={rules}
            line={line}
            result={value?.[at]}
            onChange={(next) =>
              setLines(
                lines.flatMap((one, index) => (index === at ? (next === null ? [] : next) : one)),
              )
            }
          />
        ))}
      </ul>
      <div className="w-72 pt-3">
        <Select
          label={words.trialAdd}
          options={view.items.map(({ id, name }) => ({ id, label: name }))}
          selected={null}
          onSelect={(itemId) => setLines([...lines, { itemId, modifierId: null }])}
        />
      </div>
    </Section>
  );
}

function TimeField({
  minute,
  onChange,
}: {
  readonly minute: number;
  readonly onChange: (minute: number) => void;
}) {
  const [typed, setTyped] = useState(minuteText(minute));
  const read = readMinute(typed);
  return (
    <div className="w-32">
      <TextField
        label={words.trialTime}
        value={typed}
        onChange={(text) => {
          setTyped(text);
          const next = readMinute(text);
          if (next !== undefined && next < 24 * 60) onChange(next);
        }}
        error={read === undefined ? words.noTime : undefined}
        inputMode="numeric"
        maxLength={5}
      />
    </div>
  );
}

type SampleLineProps = SampleOrderProps & {
  readonly line: Line;
  readonly result: RoutingTrialLine | undefined;
  /** Null: it is taken off. */
  readonly onChange: (line: Line | null) => void;
};

function SampleLine({ view, rules, line, result, onChange }: SampleLineProps) {
  const name = view.items.find(({ id }) => id === line.itemId)?.name ?? '';
  return (
    <li className="hairline-b flex flex-wrap items-center gap-4 pb-3" data-testid="sample-line">
      <span className="w-64 text-body font-semibold">{name}</span>
      <div className="w-60">
        <Select
          label={words.trialModifier}
          options={[
            { id: NONE, label: words.trialPlain },
            ...view.modifiers.map((modifier) => ({ id: modifier.id, label: modifier.name })),
          ]}
          selected={line.modifierId ?? NONE}
          onSelect={(id) => onChange({ ...line, modifierId: id === NONE ? null : id })}
        />
      </div>
      <span className="grow text-body">
        <strong data-testid="sample-station">{result?.stationName ?? words.trialNowhere}</strong>
        {result === undefined || result.stationName === null ? null : (
          <span className="ps-2 text-small text-ink-2">{whyOf(result, rules)}</span>
        )}
      </span>
      <IconButton
        variant="plain"
        icon={<Trash2 aria-hidden />}
        label={words.trialOff(name)}
        onPress={() => onChange(null)}
      />
    </li>
  );
}
