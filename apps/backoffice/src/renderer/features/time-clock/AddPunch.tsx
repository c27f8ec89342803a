import type { OfficeTimeClock } from '@galley/backoffice/contract';
import { Button, SegmentedControl, Select, TextField, WallTimeField } from '@galley/ui';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { runAndTell } from '../../state/edits.ts';
import { WhichHour } from './WhichHour.tsx';

const TYPES = (['in', 'break', 'back', 'job', 'out'] as const).map((id) => ({
  id,
  label: words.punchTypes[id],
}));
type Type = (typeof TYPES)[number]['id'];

type AddPunchProps = { readonly employeeId: string; readonly clock: OfficeTimeClock };

/** A punch that was forgotten. */
export function AddPunch({ employeeId, clock }: AddPunchProps) {
  const [type, setType] = useState<Type>('out');
  const [wall, setWall] = useState(clock.now.wall);
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [twice, setTwice] = useState(false);
  const about = type === 'break' ? 'breakTypeId' : 'jobId';
  const options = type === 'break' ? clock.breaks : clock.jobs;
  const asks = (type === 'break' || type === 'in' || type === 'job') && options.length > 0;
  const add = async (which?: 'first' | 'second') => {
    const outcome = await runAndTell('correctPunch', {
      act: 'add',
      ...{ employeeId, type, wall, reason: reason.trim() },
      ...(which === undefined ? {} : { which }),
      ...(asks && chosen !== null ? { [about]: chosen } : {}),
    });
    setTwice(!outcome.ok && outcome.error.code === 'time_twice');
    if (outcome.ok) setReason('');
  };
  return (
    <section className="flex flex-col gap-3" data-testid="add-punch">
      <h3 className="m-0 text-label font-semibold text-ink-2">{words.forgottenPunch}</h3>
      <SegmentedControl
        label={words.punchWas}
        segments={TYPES}
        selected={type}
        onSelect={(next) => {
          setType(next);
          setChosen(null);
        }}
        size="small"
      />
      {asks ? (
        <Select
          label={type === 'break' ? words.breakName : words.jobName}
          options={options.map(({ id, name }) => ({ id, label: name }))}
          selected={chosen}
          onSelect={setChosen}
          placeholder={words.choose}
        />
      ) : null}
      <div className="grid grid-cols-2 gap-3">
        <WallTimeField
          label={words.rightTime}
          value={wall}
          max={clock.now.wall}
          onChange={setWall}
        />
        <TextField label={words.punchWhy} value={reason} onChange={setReason} maxLength={200} />
      </div>
      {twice ? <WhichHour onChoose={(which) => void add(which)} /> : null}
      <div>
        <Button
          disabled={reason.trim() === '' || wall.length < 16 || (asks && chosen === null)}
          onPress={() => void add()}
        >
          {words.addPunch}
        </Button>
      </div>
    </section>
  );
}
