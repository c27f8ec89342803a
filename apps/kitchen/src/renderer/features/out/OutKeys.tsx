import type { OutSubject } from '@galley/kitchen/contract';
import { Button } from '@galley/ui';
import { Ban } from 'lucide-react';
import { runOut } from '../../state/out-acts.ts';

type Subject = OutSubject & { readonly out: boolean };

/** One key for each thing that the kitchen may be out of. */
export function OutKeys({ subjects }: { readonly subjects: readonly Subject[] }) {
  return (
    <div className="flex flex-wrap gap-keys">
      {subjects.map((subject) => (
        <Button
          key={subject.subjectId}
          size="tile"
          disabled={subject.out}
          icon={<Ban aria-hidden size="1.2em" />}
          testId={`out-${subject.subjectId}`}
          onPress={() => void runOut(subject)}
        >
          {subject.out ? `86’d: ${subject.name}` : `86 ${subject.name}`}
        </Button>
      ))}
    </div>
  );
}
