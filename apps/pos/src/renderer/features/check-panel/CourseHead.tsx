import type { CourseView } from '@galley/pos/contract';
import { Button } from '@galley/ui';
import { CheckCheck, CircleDashed, CirclePause, Flame, Undo2 } from 'lucide-react';
import { courseWords } from '../../app/course-words.ts';
import { fireCourse, undoFire } from '../../state/course-acts.ts';
import { useFormat } from '../../state/format.ts';

type HeadProps = { readonly course: CourseView; readonly checkId: string };

export const courseName = ({ name, number }: Pick<CourseView, 'name' | 'number'>): string =>
  name ?? courseWords.course(number);

const ICONS = {
  new: CircleDashed,
  held: CirclePause,
  part: CirclePause,
  fired: Flame,
  done: CheckCheck,
} as const;

/** One course of the check: its name, how far it is, and the one thing to do with it. */
export function CourseHead({ course, checkId }: HeadProps) {
  const name = courseName(course);
  return (
    <li
      className="hairline-b flex min-h-key items-center gap-2 bg-sunken py-1 ps-4 pe-2"
      data-testid="course"
      data-course={course.number}
      data-state={course.state}
    >
      <div className="min-w-0 grow">
        <h3 className="m-0 text-body leading-tight font-semibold [overflow-wrap:anywhere]">
          {name}
        </h3>
        <CourseState course={course} />
      </div>
      <CourseAct course={course} checkId={checkId} name={name} />
    </li>
  );
}

function CourseState({ course }: { readonly course: CourseView }) {
  const { time } = useFormat();
  const Icon = ICONS[course.state];
  const { firedAt, firesAt, heldLineIds, state } = course;
  const texts = [
    ...(state === 'new' ? [courseWords.states.new] : []),
    ...(state === 'held' ? [courseWords.states.held] : []),
    ...(state === 'part' ? [courseWords.heldOf(heldLineIds.length)] : []),
    ...(firesAt === null ? [] : [courseWords.firesAt(time(firesAt))]),
    ...(firedAt === null ? [] : [courseWords.firedAt(time(firedAt))]),
    ...(state === 'done' ? [courseWords.states.done] : []),
  ];
  return (
    <p className="figures m-0 flex items-center gap-1 text-small leading-snug text-ink-2">
      <Icon aria-hidden size="1em" strokeWidth={2.5} className="shrink-0" />
      <span>{texts.join(' · ')}</span>
    </p>
  );
}

function CourseAct({ course, checkId, name }: HeadProps & { readonly name: string }) {
  const { undo, heldLineIds, number } = course;
  return (
    <>
      {undo === null ? null : (
        <Button
          size="small"
          variant="quiet"
          icon={<Undo2 aria-hidden size="1.1em" />}
          onPress={() => void undoFire(checkId, undo.fireId, name)}
          testId={`undo-fire-${number}`}
        >
          {courseWords.undo}
        </Button>
      )}
      {heldLineIds.length === 0 ? null : (
        <Button
          size="small"
          icon={<Flame aria-hidden size="1.1em" />}
          onPress={() => void fireCourse({ checkId, course: number }, name)}
          testId={`fire-${number}`}
        >
          {courseWords.fireName(name)}
        </Button>
      )}
    </>
  );
}
