import { useState } from 'react';
import { Button } from '../button/Button.tsx';
import { ConfirmButton } from '../confirm-button/ConfirmButton.tsx';
import { TextField } from '../fields/TextField.tsx';
import type { CalibrationWords } from '../languages/en/calibration-words.ts';
import { Notice } from '../notice/Notice.tsx';
import {
  type Calibration,
  correctionText,
  fieldsOf,
  isUnusual,
  readCalibration,
} from './calibration-fields.ts';
import { calibrationWords } from './calibration-words.ts';

export type CalibrationFormProps = {
  readonly sensor: string;
  /** The probe has no other sensor. */
  readonly only: boolean;
  /** What is in force; undefined: it was never calibrated. */
  readonly before: Calibration | undefined;
  /** Who entered what is in force. */
  readonly by?: string | undefined;
  /**
   * What the sensor says this moment before the correction, thousandths of a degree, to be taken as that of ice; null:
   * nothing now. Undefined where nobody stands by the ice.
   */
  readonly sentMilliC?: number | null | undefined;
  readonly keep: (calibration: Calibration | undefined) => void;
  readonly words?: CalibrationWords;
};

/** By the clock on this machine's wall. */
const todayText = (): string => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

/** When and how far a sensor of a probe was off, and when that is looked at again. */
export function CalibrationForm(props: CalibrationFormProps) {
  const { sensor, only, before, by, sentMilliC, keep, words = calibrationWords } = props;
  const today = todayText();
  const [fields, setFields] = useState(() => fieldsOf(before, today));
  const read = readCalibration(fields, today);
  const unusual = read.ok && isUnusual(read.value) ? correctionText(read.value.offsetMilliC) : null;
  const field = (name: keyof typeof fields) => (
    <TextField
      label={words[name]}
      value={fields[name]}
      onChange={(value) => setFields({ ...fields, [name]: value })}
    />
  );
  const lieInIce = (sent: number) =>
    setFields({ ...fields, correction: correctionText(-sent), on: today });
  return (
    <fieldset className="m-0 flex min-w-0 flex-col gap-3 border-0 p-0" data-testid="calibration">
      <legend className="pb-2 text-label font-semibold text-ink-2">
        {words.title(sensor, only)}
      </legend>
      <Standing before={before} by={by} today={today} words={words} />
      <div className="grid grid-cols-[repeat(auto-fit,minmax(12rem,1fr))] items-end gap-x-6 gap-y-3">
        {field('correction')}
        {field('on')}
        {field('dueOn')}
      </div>
      {read.ok ? null : <Notice kind="warn" title={words.problems[read.error]} />}
      {unusual === null ? null : <Notice kind="warn" title={words.unusual(unusual)} />}
      <div className="flex flex-wrap gap-keys">
        {sentMilliC === undefined ? null : (
          <Button
            disabled={sentMilliC === null}
            onPress={() => lieInIce(sentMilliC ?? 0)}
            testId="calibration-ice"
          >
            {words.inIce}
          </Button>
        )}
        <Keep read={read} unusual={unusual} keep={keep} words={words} />
        {before === undefined ? null : (
          <Button variant="quiet" onPress={() => keep(undefined)}>
            {words.drop}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

type KeepProps = Pick<CalibrationFormProps, 'keep'> & {
  readonly read: ReturnType<typeof readCalibration>;
  /** A correction that is asked for twice. */
  readonly unusual: string | null;
  readonly words: CalibrationWords;
};

function Keep({ read, unusual, keep, words }: KeepProps) {
  const save = () => {
    if (read.ok) keep(read.value);
  };
  if (unusual !== null) {
    return (
      <ConfirmButton
        confirm={words.keepUnusual(unusual)}
        onConfirm={save}
        testId="calibration-save"
      >
        {words.save}
      </ConfirmButton>
    );
  }
  return (
    <Button variant="primary" disabled={!read.ok} onPress={save} testId="calibration-save">
      {words.save}
    </Button>
  );
}

type StandingProps = Pick<CalibrationFormProps, 'before' | 'by'> & {
  readonly today: string;
  readonly words: CalibrationWords;
};

/** What is in force now, by whom and until when. */
function Standing({ before, by, today, words }: StandingProps) {
  if (before === undefined) return <p className="m-0 text-label text-ink-2">{words.none}</p>;
  const { offsetMilliC, on, dueOn } = before;
  return (
    <>
      <p className="figures m-0 text-label text-ink-2" data-testid="calibration-standing">
        {words.standing(correctionText(offsetMilliC), on, dueOn, by)}
      </p>
      {today > dueOn ? <Notice kind="warn" title={words.overdue(dueOn)} /> : null}
    </>
  );
}
