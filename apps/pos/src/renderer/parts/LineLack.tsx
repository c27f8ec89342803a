import type { LackView, OutageTask } from '@galley/pos/contract';
import { Button } from '@galley/ui';
import { Ban } from 'lucide-react';
import { availabilityWords as words } from '../app/availability-words.ts';
import { listed } from '../app/listed.ts';
import { words as registerWords } from '../app/words.ts';
import { lackOfLine, newlyWithout } from '../state/availability.ts';
import { keepMaking } from '../state/availability-acts.ts';
import type { CheckLine } from '../state/check-rows.ts';
import { useRead } from '../state/read.store.ts';
import { openSheet } from '../state/ui.store.ts';
import { useLackWord } from './use-lack.ts';

type LineProps = { readonly line: CheckLine };

/** On an unsent line: what of it went 86'd since it was rung (rule AV22). */
export function LackMark({ line }: LineProps) {
  return line.state === 'new' ? <NewLack line={line} /> : null;
}

function NewLack({ line }: LineProps) {
  const availability = useRead((models) => models.availability);
  const lack = lackOfLine({ availability }, line);
  const without = listed(newlyWithout({ availability }, line));
  return lack === undefined && without === '' ? null : <LackSaid lack={lack} without={without} />;
}

type LackSaidProps = { readonly lack: LackView | undefined; readonly without: string };

function LackSaid({ lack, without }: LackSaidProps) {
  const word = useLackWord(lack);
  return (
    <span
      className="inline-flex items-center gap-1 font-semibold text-alarm"
      data-testid="line-lack"
    >
      <Ban aria-hidden size="1em" strokeWidth={2.5} className="shrink-0" />
      {word === undefined ? words.withoutNow(without) : words.lineOut(word)}
    </span>
  );
}

/** Under a sent line that the kitchen may not be able to make: one tap answers. */
export function LackTask({ line }: LineProps) {
  const task = useRead(({ outageTasks }) => outageTasks.find(({ lineId }) => lineId === line.id));
  return task === undefined ? null : <LackAsked line={line} task={task} />;
}

function LackAsked({ line, task }: LineProps & { readonly task: OutageTask }) {
  const word = useLackWord(task.lack);
  const off = () =>
    openSheet({ type: task.status === 'open' ? 'void' : 'refund', lineId: line.id });
  return (
    <div className="flex flex-col gap-2 bg-alarm-wash px-4 py-2" data-testid="line-task">
      <p role="status" className="m-0 flex items-center gap-2 text-label">
        <Ban aria-hidden size="1.1em" className="shrink-0 text-alarm" />
        <span>
          <span className="font-semibold">{word}</span> {words.sentOut}
        </span>
      </p>
      <div className="flex gap-keys">
        <Button
          size="small"
          onPress={() => void keepMaking(line.id, line.name)}
          testId="keep-making"
        >
          {words.stillMade}
        </Button>
        <Button size="small" variant="danger" onPress={off}>
          {task.status === 'open' ? registerWords.void : registerWords.refund}
        </Button>
      </div>
    </div>
  );
}
