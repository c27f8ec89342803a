import { SegmentedControl } from '@galley/ui';
import { useState } from 'react';
import { moveWords } from '../../app/move-words.ts';
import { useRead } from '../../state/read.store.ts';
import { HandOverForm } from './HandOverForm.tsx';
import { MergeForm } from './MergeForm.tsx';
import { MoveLinesForm } from './MoveLinesForm.tsx';
import { SeatsForm } from './SeatsForm.tsx';
import { SplitForm } from './SplitForm.tsx';

const WAYS = ['lines', 'split', 'seats', 'merge', 'server'] as const;
type Way = (typeof WAYS)[number];

const FORMS = {
  lines: MoveLinesForm,
  split: SplitForm,
  seats: SeatsForm,
  merge: MergeForm,
  server: HandOverForm,
} as const;

/** Moving lines of the check in hand to other checks, seats and people, each way one form of this sheet. */
export function MovesSheet() {
  const check = useRead((models) => models.check);
  const [way, setWay] = useState<Way>('lines');
  if (!check) return null;
  const Form = FORMS[way];
  const head = (
    <SegmentedControl
      label={moveWords.move}
      segments={WAYS.map((id) => ({ id, label: moveWords.ways[id] }))}
      selected={way}
      onSelect={setWay}
      size="small"
    />
  );
  return <Form key={way} check={check} head={head} />;
}
