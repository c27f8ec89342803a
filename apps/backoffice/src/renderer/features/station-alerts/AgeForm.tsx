import type { OfficeAlerts, OfficeStationAlerts } from '@galley/backoffice/contract';
import { Button, IconButton, NumberField, Select } from '@galley/ui';
import { Plus, Trash2 } from 'lucide-react';
import { words } from '../../app/words.ts';
import { Section } from '../../parts/Section.tsx';

type Target = OfficeStationAlerts['ageTargets'][number];
type Seconds = Pick<Target, 'targetSeconds' | 'lateSeconds'>;

type SecondsFieldsProps = {
  readonly seconds: Seconds;
  readonly disabled: boolean;
  readonly onChange: (seconds: Seconds) => void;
};

/** Minutes by halves; the screen itself counts seconds. */
function SecondsFields({ seconds, disabled, onChange }: SecondsFieldsProps) {
  const { targetSeconds, lateSeconds } = seconds;
  const limits = { ...{ min: 0.5, max: 240, step: 0.5 }, disabled };
  return (
    <>
      <div className="w-44">
        <NumberField
          {...limits}
          label={words.dueAfter}
          value={targetSeconds / 60}
          onChange={(minutes) => onChange({ lateSeconds, targetSeconds: Math.round(minutes * 60) })}
        />
      </div>
      <div className="w-44">
        <NumberField
          {...limits}
          label={words.lateAfter}
          value={lateSeconds / 60}
          onChange={(minutes) => onChange({ targetSeconds, lateSeconds: Math.round(minutes * 60) })}
        />
      </div>
    </>
  );
}

type AgeFormProps = {
  readonly view: OfficeAlerts;
  readonly station: OfficeStationAlerts;
  readonly disabled: boolean;
  readonly onChange: (part: Partial<OfficeStationAlerts>) => void;
};

/** When tickets of a station are due and late, and which of them at other times. */
export function AgeForm({ view, station, disabled, onChange }: AgeFormProps) {
  const { ageTargets, targetSeconds, lateSeconds } = station;
  const added: Target = { orderTypeId: null, course: null, targetSeconds, lateSeconds };
  const places = ageTargets.map((target, at) => ({ target, at }));
  const change = (at: number, part: Partial<Target> | undefined) =>
    onChange({
      ageTargets: ageTargets.flatMap((one, index) =>
        index !== at ? one : part === undefined ? [] : { ...one, ...part },
      ),
    });
  return (
    <Section title={words.agesTitle}>
      <div className="flex flex-wrap items-end gap-4 pb-4">
        <SecondsFields seconds={station} disabled={disabled} onChange={onChange} />
      </div>
      <h3 className="m-0 text-body font-semibold">{words.otherAges}</h3>
      <p className="m-0 pb-2 text-small text-ink-2">
        {places.length === 0 ? words.noOtherAges : words.otherAgesHint}
      </p>
      <ol className="m-0 flex list-none flex-col gap-4 p-0">
        {places.map(({ target, at }) => (
          <TargetRow
            key={at}
            view={view}
            target={target}
            place={at + 1}
            disabled={disabled}
            onChange={(part) => change(at, part)}
          />
        ))}
      </ol>
      {disabled ? null : (
        <div className="pt-3">
          <Button
            icon={<Plus aria-hidden />}
            testId="add-target"
            disabled={ageTargets.length >= 20}
            onPress={() => onChange({ ageTargets: [...ageTargets, added] })}
          >
            {words.addTarget}
          </Button>
        </div>
      )}
    </Section>
  );
}

const ANY = 'any';

type TargetRowProps = {
  readonly view: OfficeAlerts;
  readonly target: Target;
  /** From 1. */
  readonly place: number;
  readonly disabled: boolean;
  /** Undefined: taken off. */
  readonly onChange: (part: Partial<Target> | undefined) => void;
};

function TargetRow({ view, target, place, disabled, onChange }: TargetRowProps) {
  const courses = view.courses.map(({ number, name }) => ({ id: String(number), label: name }));
  const types = view.orderTypes.map(({ id, name }) => ({ id, label: name }));
  return (
    <li className="hairline-b flex flex-wrap items-end gap-4 pb-3" data-testid="age-target">
      <div className="w-56">
        <Select
          label={words.ifOrderType}
          options={[{ id: ANY, label: words.anyOrderType }, ...types]}
          selected={target.orderTypeId ?? ANY}
          disabled={disabled}
          onSelect={(id) => onChange({ orderTypeId: id === ANY ? null : id })}
        />
      </div>
      <div className="w-52">
        <Select
          label={words.ifCourse}
          options={[{ id: ANY, label: words.anyCourse }, ...courses]}
          selected={target.course === null ? ANY : String(target.course)}
          disabled={disabled}
          onSelect={(id) => onChange({ course: id === ANY ? null : Number(id) })}
        />
      </div>
      <SecondsFields seconds={target} disabled={disabled} onChange={onChange} />
      {disabled ? null : (
        <IconButton
          variant="plain"
          icon={<Trash2 aria-hidden />}
          label={words.targetOff(place)}
          onPress={() => onChange(undefined)}
        />
      )}
    </li>
  );
}
