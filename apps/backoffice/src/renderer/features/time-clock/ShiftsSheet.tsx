import type {
  OfficeHoursWeek,
  OfficePunch,
  OfficeShift,
  OfficeTimeClock,
} from '@galley/backoffice/contract';
import { Button, SideSheet } from '@galley/ui';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { useFormat } from '../../state/format.ts';
import { AddPunch } from './AddPunch.tsx';
import { AddShift } from './AddShift.tsx';
import { CorrectPunch } from './CorrectPunch.tsx';

type ShiftsSheetProps = {
  readonly week: OfficeHoursWeek;
  readonly clock: OfficeTimeClock;
  readonly employeeId: string;
  readonly onClose: () => void;
};

/** The shifts behind a person's hours: what was punched, what counts, and why it differs. */
export function ShiftsSheet({ week, clock, employeeId, onClose }: ShiftsSheetProps) {
  const name =
    week.people.find((one) => one.employeeId === employeeId)?.name ??
    clock.people.find(({ id }) => id === employeeId)?.name ??
    '';
  const shifts = week.shifts.filter((shift) => shift.employeeId === employeeId);
  const struck = week.struck.filter((punch) => punch.name === name);
  return (
    <SideSheet
      open
      onClose={onClose}
      width="wide"
      title={words.shiftsOf(name)}
      closeLabel={words.close}
    >
      <div className="flex flex-col gap-6" data-testid="shifts">
        {shifts.map((shift) => (
          <Shift key={shift.in.id} shift={shift} clock={clock} />
        ))}
        {struck.length === 0 ? null : (
          <section className="flex flex-col gap-1">
            <h3 className="m-0 text-label font-semibold text-ink-2">{words.struckPunches}</h3>
            {struck.map((punch) => (
              <Punch key={punch.id} punch={punch} clock={clock} struck />
            ))}
          </section>
        )}
        <AddPunch employeeId={employeeId} clock={clock} />
        <AddShift person={{ id: employeeId, name }} clock={clock} />
      </div>
    </SideSheet>
  );
}

type ShiftProps = { readonly shift: OfficeShift; readonly clock: OfficeTimeClock };

function Shift({ shift, clock }: ShiftProps) {
  const { date } = useFormat();
  const state = words.shiftStates[shift.state];
  const jobs = shift.byJob.flatMap(({ jobName, minutes }) =>
    jobName === null ? [] : [words.jobHours(jobName, words.hoursMinutes(minutes))],
  );
  return (
    <section className="hairline-b flex flex-col gap-1 pb-3">
      <h3 className="m-0 flex items-baseline gap-3 text-body font-bold">
        <span>{date(shift.businessDate)}</span>
        <span className="figures ms-auto">
          {shift.state === 'unfinished'
            ? null
            : words.workedText(words.hoursMinutes(shift.minutes))}
        </span>
      </h3>
      {state === '' ? null : <p className="m-0 text-label font-semibold text-attention">{state}</p>}
      {jobs.length < 2 ? null : (
        <p className="figures m-0 text-label text-ink-2">{jobs.join(' · ')}</p>
      )}
      <Punch punch={shift.in} clock={clock} />
      {shift.jobs.map((punch) => (
        <Punch key={punch.id} punch={punch} clock={clock} />
      ))}
      {shift.breaks.map(({ name, paid, start, end }) => (
        <div key={start.id}>
          <Punch punch={start} clock={clock} title={words.breakNamed(name, paid)} />
          {end === null ? null : <Punch punch={end} clock={clock} />}
        </div>
      ))}
      {shift.out === null ? null : <Punch punch={shift.out} clock={clock} />}
    </section>
  );
}

type PunchProps = {
  readonly punch: OfficePunch;
  readonly clock: OfficeTimeClock;
  readonly title?: string;
  readonly struck?: boolean;
};

function Punch({ punch, clock, title, struck = false }: PunchProps) {
  const { moment } = useFormat();
  const [open, setOpen] = useState(false);
  const job = clock.jobs.find(({ id }) => id === punch.jobId)?.name;
  const what = [title ?? words.punchTypes[punch.type], job].filter(Boolean).join(', ');
  return (
    <div className="flex flex-col gap-1" data-testid={`punch-${punch.type}`}>
      <div className="flex items-center gap-3">
        <span className="w-44 shrink-0 text-label">{what}</span>
        <span className={struck ? 'figures line-through' : 'figures font-semibold'}>
          {moment(punch.at)}
        </span>
        <span className="grow text-small text-ink-2">
          {punch.punchedAt === null
            ? punch.added
              ? words.addedText
              : ''
            : words.punchedText(moment(punch.punchedAt))}{' '}
          {punch.deviceName}
        </span>
        <Button size="small" variant="quiet" onPress={() => setOpen(!open)} testId="correct-punch">
          {words.correct}
        </Button>
      </div>
      {punch.corrections.map(({ id, act, byName, correctedAt, reason, own }) => (
        <p key={id} className="m-0 ps-44 text-small text-ink-2" data-testid="correction">
          {words.correctedBy(words.correctionActs[act] ?? act, byName, moment(correctedAt), own)}:{' '}
          {reason}
        </p>
      ))}
      {open ? (
        <CorrectPunch punch={punch} now={clock.now.wall} onDone={() => setOpen(false)} />
      ) : null}
    </div>
  );
}
