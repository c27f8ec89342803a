import type { OfficeTimeClock } from '@galley/backoffice/contract';
import { ClockTask, List, ListRow, Skeleton } from '@galley/ui';
import { words } from '../../app/words.ts';
import { Page } from '../../parts/Page.tsx';
import { Section } from '../../parts/Section.tsx';
import { useFormat } from '../../state/format.ts';
import { noteCorrection } from '../../state/note-correction.ts';
import { useAnswer } from '../../state/read.store.ts';
import { useMay } from '../../state/session.ts';
import { HoursTable } from './HoursTable.tsx';
import { JobsAndBreaks } from './JobsAndBreaks.tsx';

/** Who is in, what is to be decided, the hours of a week, and the lists behind them. */
export function TimeClockPage() {
  const { value: clock, failure } = useAnswer('timeClock', {});
  const mayEdit = useMay('edit_staff');
  return (
    <Page testId="page-hours" title={words.timeClock} failure={failure}>
      <div className="scroll-region h-full px-6 pb-10">
        {clock === undefined ? (
          <Skeleton shape="row" count={6} label={words.loading} />
        ) : (
          <div className="flex flex-col gap-8">
            <Tasks clock={clock} />
            <InNow clock={clock} />
            <HoursTable clock={clock} />
            <JobsAndBreaks clock={clock} mayEdit={mayEdit} />
          </div>
        )}
      </div>
    </Page>
  );
}

type PartProps = { readonly clock: OfficeTimeClock };

function Tasks({ clock }: PartProps) {
  const { moment } = useFormat();
  if (clock.tasks.length === 0) return null;
  return (
    <Section title={words.clockTasks}>
      <div className="flex flex-col gap-2" data-testid="clock-tasks">
        {clock.tasks.map((task) => (
          <ClockTask
            key={task.key}
            task={task}
            when={moment}
            now={clock.now.wall}
            onAnswer={noteCorrection}
          />
        ))}
      </div>
    </Section>
  );
}

function InNow({ clock }: PartProps) {
  const { moment } = useFormat();
  return (
    <Section title={words.whoIsIn} end={clock.inNow.length}>
      {clock.inNow.length === 0 ? <p className="m-0 text-label">{words.nobodyIn}</p> : null}
      <List label={words.whoIsIn}>
        {clock.inNow.map(({ employeeId, name, since, jobName, onBreakSince }) => (
          <ListRow
            key={employeeId}
            flush
            title={<span className="font-semibold">{name}</span>}
            subtitle={onBreakSince === null ? undefined : words.onBreakSince(moment(onBreakSince))}
            end={
              <span className="figures text-label text-ink-2">
                {jobName} {words.inSince(moment(since))}
              </span>
            }
          />
        ))}
      </List>
    </Section>
  );
}
