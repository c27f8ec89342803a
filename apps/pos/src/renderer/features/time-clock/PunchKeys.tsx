import type { PunchCommand } from '@galley/domain';
import type { ClockFace } from '@galley/pos/contract';
import { Button, useNow } from '@galley/ui';
import { Coffee, LogIn, LogOut, Repeat2 } from 'lucide-react';
import { timeClockWords as words } from '../../app/time-clock-words.ts';

type PunchKeysProps = {
  readonly face: ClockFace;
  readonly onPunch: (command: PunchCommand) => void;
};

/** After so long the clock-out may have been forgotten. */
const LONG_MS = 10 * 3_600_000;

export function PunchKeys(props: PunchKeysProps) {
  const { shift } = props.face;
  if (shift === null) return <ComeIn {...props} />;
  return shift.onBreak === null ? <AtWork {...props} /> : <OnBreak {...props} />;
}

type InKeyProps = PunchKeysProps & { readonly anyway?: true };

function InKeys({ face, onPunch, anyway }: InKeyProps) {
  const said = anyway === undefined ? {} : { anyway };
  const label = (job: string) => (anyway ? `${words.forgotOut} · ${job}` : words.clockInAs(job));
  if (face.jobs.length === 0)
    return (
      <Button
        size={anyway ? 'key' : 'tile'}
        variant={anyway ? 'quiet' : 'primary'}
        icon={<LogIn aria-hidden />}
        onPress={() => onPunch({ type: 'in', ...said })}
        testId="clock-in"
      >
        {anyway ? words.forgotOut : words.clockIn}
      </Button>
    );
  return face.jobs.map(({ id, name }) => (
    <Button
      key={id}
      size={anyway ? 'key' : 'tile'}
      variant={anyway ? 'quiet' : face.jobs.length === 1 ? 'primary' : 'plain'}
      icon={<LogIn aria-hidden />}
      onPress={() => onPunch({ type: 'in', jobId: id, ...said })}
      testId={`clock-in-${id}`}
    >
      {label(name)}
    </Button>
  ));
}

function ComeIn(props: PunchKeysProps) {
  return (
    <>
      <InKeys {...props} />
      <Button
        variant="quiet"
        onPress={() => props.onPunch({ type: 'out', anyway: true })}
        testId="clock-out-anyway"
      >
        {words.wasIn}
      </Button>
    </>
  );
}

function AtWork({ face, onPunch }: PunchKeysProps) {
  const now = useNow(60_000);
  const others = face.jobs.filter(({ id }) => id !== face.shift?.jobId);
  return (
    <>
      <Button
        size="tile"
        variant="primary"
        icon={<LogOut aria-hidden />}
        onPress={() => onPunch({ type: 'out' })}
        testId="clock-out"
      >
        {words.clockOut}
      </Button>
      {face.breaks.map(({ id, name, paid }) => (
        <Button
          key={id}
          icon={<Coffee aria-hidden />}
          onPress={() => onPunch({ type: 'break', breakTypeId: id })}
          testId={`clock-break-${id}`}
        >
          {words.takeBreak(name, paid)}
        </Button>
      ))}
      {others.map(({ id, name }) => (
        <Button
          key={id}
          icon={<Repeat2 aria-hidden />}
          onPress={() => onPunch({ type: 'job', jobId: id })}
          testId={`clock-job-${id}`}
        >
          {words.goOnAs(name)}
        </Button>
      ))}
      {face.shift !== null && now - face.shift.since > LONG_MS ? (
        <InKeys face={face} onPunch={onPunch} anyway />
      ) : null}
    </>
  );
}

function OnBreak({ onPunch }: PunchKeysProps) {
  return (
    <>
      <Button
        size="tile"
        variant="primary"
        icon={<LogIn aria-hidden />}
        onPress={() => onPunch({ type: 'back' })}
        testId="clock-back"
      >
        {words.endBreak}
      </Button>
      <Button
        icon={<LogOut aria-hidden />}
        onPress={() => onPunch({ type: 'out' })}
        testId="clock-out"
      >
        {words.clockOut}
      </Button>
    </>
  );
}
