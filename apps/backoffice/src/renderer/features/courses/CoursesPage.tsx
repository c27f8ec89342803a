import type { OfficeCourse, OfficeCourses } from '@galley/backoffice/contract';
import { Button, Select, Skeleton, Switch, toaster } from '@galley/ui';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { Section } from '../../parts/Section.tsx';
import { runAndTell } from '../../state/edits.ts';
import { useAnswer } from '../../state/read.store.ts';
import { useMay } from '../../state/session.ts';
import { CourseForm } from './CourseForm.tsx';
import { nextCourse, usualCourses } from './course-drafts.ts';

/** What waits for its turn at tables, what fires by itself, and what the stations see of it. */
export function CoursesPage() {
  const { value } = useAnswer('courses', {});
  if (value === undefined) return <Skeleton shape="row" count={6} label={words.loading} />;
  return (
    <div className="flex max-w-[64rem] flex-col gap-8" data-testid="courses-page">
      <Courses key={JSON.stringify(value.courses)} saved={value.courses} />
      {value.courses.length === 0 ? null : <Categories view={value} />}
      {value.courses.length === 0 ? null : <Stations view={value} />}
    </div>
  );
}

function Courses({ saved }: { readonly saved: readonly OfficeCourse[] }) {
  const may = useMay('edit_menu');
  const [courses, setCourses] = useState(saved);
  const change = (at: number, part: Partial<OfficeCourse>) =>
    setCourses(courses.map((course, index) => (index === at ? { ...course, ...part } : course)));
  const firstInTurn = courses.findIndex(({ goes }) => goes === 'in_turn');
  const save = async () => {
    const outcome = await runAndTell('saveCourses', { courses });
    if (outcome.ok) toaster.show({ message: words.coursesSaved, tone: 'ok' });
  };
  return (
    <Section title={words.moreItems.courses}>
      <p className="m-0 max-w-[46rem] pb-4 text-body text-ink-2">{words.coursesIntro}</p>
      <ol className="m-0 flex list-none flex-col gap-3 p-0">
        {courses.map((course, at) => (
          <CourseForm
            key={course.number}
            course={course}
            follows={at > firstInTurn}
            disabled={!may}
            onChange={(part) => change(at, part)}
            onRemove={() => setCourses(courses.filter((_, index) => index !== at))}
          />
        ))}
      </ol>
      {may ? (
        <div className="flex flex-wrap gap-3 pt-4">
          {courses.length === 0 ? (
            <Button onPress={() => setCourses(usualCourses())} testId="usual-courses">
              {words.usualCourses}
            </Button>
          ) : null}
          <Button
            icon={<Plus aria-hidden />}
            disabled={courses.length >= 9}
            onPress={() => setCourses([...courses, nextCourse(courses)])}
            testId="add-course"
          >
            {words.addCourse}
          </Button>
          <Button
            variant="primary"
            disabled={courses === saved || courses.some(({ name }) => name.trim() === '')}
            onPress={() => void save()}
            testId="save-courses"
          >
            {words.saveCourses}
          </Button>
        </div>
      ) : null}
    </Section>
  );
}

/** A category whose items differ says so until one is chosen for all. */
function Categories({ view }: { readonly view: OfficeCourses }) {
  const may = useMay('edit_menu');
  const options = view.courses.map(({ number, name }) => ({ id: String(number), label: name }));
  return (
    <Section title={words.ofCategories}>
      <p className="m-0 pb-3 text-body text-ink-2">{words.ofCategoriesHint}</p>
      <div className="grid grid-cols-3 gap-4">
        {view.categories.map(({ id, name, courses }) => (
          <Select
            key={id}
            label={name}
            options={options}
            selected={courses.length === 1 ? String(courses[0]) : null}
            placeholder={courses.length === 0 ? words.choose : words.mixedCourses}
            disabled={!may}
            onSelect={(course) =>
              void runAndTell('setCategoryCourse', { categoryId: id, course: Number(course) })
            }
          />
        ))}
      </div>
    </Section>
  );
}

function Stations({ view }: { readonly view: OfficeCourses }) {
  const may = useMay('edit_menu');
  return (
    <Section title={words.atStations}>
      <ul className="m-0 flex list-none flex-col gap-4 p-0">
        {view.stations.map(({ key, name, showComing, holdChits }) => (
          <li key={key} data-testid="station-courses">
            <h3 className="m-0 text-body font-semibold">{name}</h3>
            <Switch
              label={words.showComing}
              on={showComing}
              disabled={!may}
              onChange={(on) =>
                void runAndTell('saveStationCourses', { stationKey: key, showComing: on })
              }
            />
            <Switch
              label={words.holdChits}
              on={holdChits}
              disabled={!may}
              onChange={(on) =>
                void runAndTell('saveStationCourses', { stationKey: key, holdChits: on })
              }
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
