import { Button, cx, Pressable } from '@galley/ui';
import { CirclePause, Flame, Undo2 } from 'lucide-react';
import { courseWords } from '../../app/course-words.ts';
import type { CheckLine } from '../../state/check-rows.ts';
import { fireCourse, planLines } from '../../state/course-acts.ts';
import { useRead } from '../../state/read.store.ts';
import { useUi } from '../../state/ui.store.ts';

/** What can be done with the course of a line that nobody makes yet; nothing for what is taken away. */
export function LineCourse({ line }: { readonly line: CheckLine }) {
  const seated = useRead(({ check }) => check?.orderTypeKind === 'dine_in');
  const checkId = useUi((ui) => ui.checkId);
  if (checkId === null || (line.state !== 'new' && line.state !== 'held')) return null;
  if (!seated && line.state !== 'held') return null;
  return (
    <div className="flex w-full flex-wrap items-center gap-keys">
      <Courses line={line} checkId={checkId} />
      <span className="grow" />
      {line.state === 'held' ? (
        <Button
          size="small"
          icon={<Flame aria-hidden size="1.1em" />}
          onPress={() =>
            void fireCourse({ checkId, course: line.course, lineIds: [line.id] }, line.name)
          }
          testId="fire-line"
        >
          {courseWords.fireLine}
        </Button>
      ) : (
        <HoldButton line={line} checkId={checkId} />
      )}
    </div>
  );
}

type PartProps = { readonly line: CheckLine; readonly checkId: string };

/** One tap puts the line into another course. */
function Courses({ line, checkId }: PartProps) {
  const house = useRead(({ courses }) => courses);
  if (house.length === 0) return null;
  return (
    <fieldset aria-label={courseWords.moveTo} className="m-0 flex flex-wrap gap-1 border-0 p-0">
      {house.map(({ number, name }) => (
        <Pressable
          key={number}
          aria-pressed={number === line.course}
          onPress={() => void planLines({ checkId, lineIds: [line.id], course: number })}
          className={cx(
            'flex min-h-small items-center rounded-control border-control px-3 text-small',
            number === line.course
              ? 'bg-ink font-semibold text-paper'
              : 'bg-surface data-pressed:bg-pressed',
          )}
          testId={`to-course-${number}`}
        >
          {name}
        </Pressable>
      ))}
    </fieldset>
  );
}

/** What a person said of an unsent line. */
export function HoldMark({ line }: { readonly line: CheckLine }) {
  if (line.state !== 'new' || line.hold === null) return null;
  return (
    <span className="text-ink-2">
      {line.hold ? courseWords.heldByHand : courseWords.goesByHand}
    </span>
  );
}

/** Says what a tap does: holds the line, or takes back what was said of it. */
function HoldButton({ line, checkId }: PartProps) {
  const said = line.hold !== null;
  return (
    <Button
      size="small"
      icon={said ? <Undo2 aria-hidden size="1.1em" /> : <CirclePause aria-hidden size="1.1em" />}
      onPress={() => void planLines({ checkId, lineIds: [line.id], hold: said ? null : true })}
      testId="hold-line"
    >
      {said ? courseWords.asCourse : courseWords.hold}
    </Button>
  );
}
