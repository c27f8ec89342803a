import type { OfficePunch } from '@galley/backoffice/contract';
import { Button, TextField, WallTimeField } from '@galley/ui';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { runAndTell } from '../../state/edits.ts';
import { WhichHour } from './WhichHour.tsx';

type CorrectPunchProps = {
  readonly punch: OfficePunch;
  readonly now: string;
  readonly onDone: () => void;
};

/** What was wrong about a punch, and why; the punch itself stays. */
export function CorrectPunch({ punch, now, onDone }: CorrectPunchProps) {
  const [wall, setWall] = useState(punch.wall.wall);
  const [reason, setReason] = useState('');
  const [twice, setTwice] = useState(false);
  const subjectId = punch.id;
  const said = reason.trim();
  const set = async (which?: 'first' | 'second') => {
    const chosen = which === undefined ? {} : { which };
    const correction = { act: 'set', subjectId, wall, ...chosen, reason: said } as const;
    const outcome = await runAndTell('correctPunch', correction);
    setTwice(!outcome.ok && outcome.error.code === 'time_twice');
    if (outcome.ok) onDone();
  };
  const other = async (act: 'strike' | 'restore') => {
    if ((await runAndTell('correctPunch', { act, subjectId, reason: said })).ok) onDone();
  };
  return (
    <div className="flex flex-col gap-3 rounded-control bg-sunken p-3">
      <div className="grid grid-cols-2 gap-3">
        <WallTimeField
          label={words.rightTime}
          value={wall}
          max={now}
          onChange={setWall}
          testId="right-time"
        />
        <TextField
          label={words.punchWhy}
          hint={words.punchWhyHint}
          value={reason}
          onChange={setReason}
          maxLength={200}
          testId="why"
        />
      </div>
      {twice ? <WhichHour onChoose={(which) => void set(which)} /> : null}
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          disabled={said === '' || wall.length < 16 || wall === punch.wall.wall}
          onPress={() => void set()}
          testId="set-time"
        >
          {words.setTime}
        </Button>
        <Button disabled={said === ''} onPress={() => void other('strike')} testId="strike-punch">
          {words.strikePunch}
        </Button>
        {punch.corrections.length === 0 ? null : (
          <Button disabled={said === ''} onPress={() => void other('restore')}>
            {words.restorePunch}
          </Button>
        )}
      </div>
    </div>
  );
}
