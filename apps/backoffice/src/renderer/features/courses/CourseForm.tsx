import type { OfficeCourse } from '@galley/backoffice/contract';
import { IconButton, NumberField, Select, Switch, TextField } from '@galley/ui';
import { Trash2 } from 'lucide-react';
import { words } from '../../app/words.ts';

type CourseFormProps = {
  readonly course: OfficeCourse;
  /** A course in turn stands before it. */
  readonly follows: boolean;
  readonly disabled: boolean;
  readonly onChange: (part: Partial<OfficeCourse>) => void;
  readonly onRemove: () => void;
};

/** Where a course begins that is to follow by itself. */
const USUAL_MINUTES = 5;

export function CourseForm(props: CourseFormProps) {
  const { course, follows, disabled, onChange, onRemove } = props;
  return (
    <li className="hairline-b flex flex-wrap items-end gap-4 pb-3" data-testid="course-form">
      <output className="figures w-10 pb-3 text-lead font-bold">{course.number}</output>
      <div className="w-56">
        <TextField
          label={words.courseName}
          value={course.name}
          onChange={(name) => onChange({ name })}
          maxLength={30}
          disabled={disabled}
          testId={`course-name-${course.number}`}
        />
      </div>
      <div className="w-40">
        <Select
          label={words.goes}
          options={(['in_turn', 'at_once'] as const).map((id) => ({
            id,
            label: words.goesWords[id],
          }))}
          selected={course.goes}
          disabled={disabled}
          onSelect={(goes) =>
            onChange(goes === 'at_once' ? { goes, autoMinutes: null } : { goes: 'in_turn' })
          }
        />
      </div>
      {course.goes === 'in_turn' && follows ? (
        <Fires course={course} disabled={disabled} onChange={onChange} />
      ) : null}
      <Switch
        label={words.together}
        on={course.together}
        disabled={disabled}
        onChange={(together) => onChange({ together })}
      />
      <span className="grow" />
      {disabled ? null : (
        <IconButton
          variant="plain"
          icon={<Trash2 aria-hidden />}
          label={words.removeCourse(course.name)}
          onPress={onRemove}
        />
      )}
    </li>
  );
}

function Fires({ course, disabled, onChange }: Omit<CourseFormProps, 'onRemove' | 'follows'>) {
  const { autoMinutes } = course;
  return (
    <>
      <div className="w-40">
        <Select
          label={words.fires}
          options={[
            { id: 'hand', label: words.firesByHand },
            { id: 'clock', label: words.firesByItself },
          ]}
          selected={autoMinutes === null ? 'hand' : 'clock'}
          disabled={disabled}
          onSelect={(how) => onChange({ autoMinutes: how === 'hand' ? null : USUAL_MINUTES })}
        />
      </div>
      {autoMinutes === null ? null : (
        <div className="w-56">
          <NumberField
            label={words.afterMinutes}
            value={autoMinutes}
            min={0}
            max={120}
            onChange={(minutes) => onChange({ autoMinutes: minutes })}
          />
        </div>
      )}
    </>
  );
}
