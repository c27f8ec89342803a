import type { PeripheralView } from '@galley/pos/contract';
import { Button, ConfirmButton, Notice, TextField } from '@galley/ui';
import { useState } from 'react';
import { typedWords } from '../../app/typed-device-words.ts';
import {
  type Calibration,
  calibrationOf,
  correctionText,
  fieldsOf,
  isUnusual,
  readCalibration,
  withCalibration,
} from './calibration-fields.ts';
import type { Change } from './use-saving.ts';

type Sensor = PeripheralView['sensors'][number];

type ProbeSettingsProps = {
  readonly device: PeripheralView;
  readonly save: (change: Change) => void;
};

/** When and how far each sensor of a probe was off. */
export function ProbeSettings({ device, save }: ProbeSettingsProps) {
  const known = Object.keys(Object(device.setup['calibrations']));
  const unheard = known
    .filter((name) => !device.sensors.some((sensor) => sensor.name === name))
    .map((name) => ({ name, milliC: null, sentMilliC: null }));
  const sensors = [...device.sensors, ...unheard];
  return (
    <>
      {sensors.map((sensor) => (
        <SensorCalibration
          key={sensor.name}
          sensor={sensor}
          only={sensors.length === 1}
          before={calibrationOf(device.setup, sensor.name)}
          keep={(calibration) =>
            save({ setup: withCalibration(device.setup, sensor.name, calibration) })
          }
        />
      ))}
    </>
  );
}

type SensorCalibrationProps = {
  readonly sensor: Sensor;
  readonly only: boolean;
  readonly before: Calibration | undefined;
  readonly keep: (calibration: Calibration | undefined) => void;
};

/** By the clock on this machine's wall. */
const todayText = (): string => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

function SensorCalibration({ sensor, only, before, keep }: SensorCalibrationProps) {
  const today = todayText();
  const [fields, setFields] = useState(() => fieldsOf(before, today));
  const read = readCalibration(fields, today);
  const unusual = read.ok && isUnusual(read.value) ? correctionText(read.value.offsetMilliC) : null;
  const { sentMilliC } = sensor;
  const field = (name: keyof typeof fields, label: string) => (
    <TextField
      label={label}
      value={fields[name]}
      onChange={(value) => setFields({ ...fields, [name]: value })}
    />
  );
  return (
    <fieldset className="m-0 flex flex-col gap-3 border-0 p-0" data-testid="calibration">
      <legend className="pb-2 text-label font-semibold text-ink-2">
        {typedWords.calibration(sensor.name, only)}
      </legend>
      <Standing before={before} today={today} />
      <div className="grid grid-cols-3 items-end gap-6">
        {field('correction', typedWords.correction)}
        {field('on', typedWords.calibratedOn)}
        {field('dueOn', typedWords.dueOn)}
      </div>
      {read.ok ? null : <Notice kind="warn" title={typedWords.badCalibrations[read.error]} />}
      {unusual === null ? null : <Notice kind="warn" title={typedWords.unusual(unusual)} />}
      <div className="flex flex-wrap gap-keys">
        <Button
          disabled={sentMilliC === null}
          onPress={() =>
            setFields({ ...fields, correction: correctionText(-(sentMilliC ?? 0)), on: today })
          }
          testId="calibration-ice"
        >
          {typedWords.inIce}
        </Button>
        <Keep read={read} unusual={unusual} keep={keep} />
        {before === undefined ? null : (
          <Button variant="quiet" onPress={() => keep(undefined)}>
            {typedWords.dropCalibration}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

type KeepProps = Pick<SensorCalibrationProps, 'keep'> & {
  readonly read: ReturnType<typeof readCalibration>;
  /** A correction that is asked for twice. */
  readonly unusual: string | null;
};

function Keep({ read, unusual, keep }: KeepProps) {
  const save = () => {
    if (read.ok) keep(read.value);
  };
  if (unusual !== null) {
    return (
      <ConfirmButton
        confirm={typedWords.keepUnusual(unusual)}
        onConfirm={save}
        testId="calibration-save"
      >
        {typedWords.saveCalibration}
      </ConfirmButton>
    );
  }
  return (
    <Button variant="primary" disabled={!read.ok} onPress={save} testId="calibration-save">
      {typedWords.saveCalibration}
    </Button>
  );
}

/** What is in force now; nothing where all is well. */
function Standing({
  before,
  today,
}: {
  readonly before: Calibration | undefined;
  readonly today: string;
}) {
  if (before === undefined) {
    return <p className="m-0 text-label text-ink-2">{typedWords.notCalibrated}</p>;
  }
  return today > before.dueOn ? (
    <Notice kind="warn" title={typedWords.overdue(before.dueOn)} />
  ) : null;
}
