import type { EstateView } from '@galley/backoffice/contract';
import { EmptyState, List, ListRow, Notice, Skeleton } from '@galley/ui';
import { CircleCheck, CopyX, ShieldX, Split } from 'lucide-react';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { Page } from '../../parts/Page.tsx';
import { Section } from '../../parts/Section.tsx';
import { useFormat } from '../../state/format.ts';
import { useAnswer } from '../../state/read.store.ts';
import { useMay } from '../../state/session.ts';
import { DeviceTable } from './DeviceTable.tsx';
import { DrawersSection } from './peripherals/DrawersSection.tsx';
import { MachinesSection } from './peripherals/MachinesSection.tsx';
import { PeripheralsSection } from './peripherals/PeripheralsSection.tsx';
import { ProbesSection } from './peripherals/ProbesSection.tsx';
import { TroubledDevices, useTroubled } from './peripherals/TroubledDevices.tsx';
import { SiteHubCard } from './SiteHubCard.tsx';
import { TaskSheet } from './TaskSheet.tsx';
import { decidedTasks, openTasks, type Task, taskKey, taskTitle } from './tasks.ts';

/** The devices of the site, and what of their replication waits for a person. */
export function DevicesPage() {
  const { value: estate, failure } = useAnswer('estate', {});
  return (
    <Page testId="page-devices" title={words.routes.devices} failure={failure}>
      <div className="scroll-region h-full px-6 pt-2 pb-10">
        {estate === undefined ? (
          <Skeleton shape="row" count={6} label={words.loading} />
        ) : (
          <Estate estate={estate} />
        )}
      </div>
    </Page>
  );
}

function Estate({ estate }: { readonly estate: EstateView }) {
  const [opened, setOpened] = useState<string>();
  const troubled = useTroubled();
  const tasks = openTasks(estate);
  const task = tasks.find((one) => taskKey(one) === opened);
  return (
    <div className="flex max-w-[104rem] flex-col gap-10">
      <TroubledDevices troubled={troubled} />
      {tasks.length === 0 && troubled.length > 0 ? null : (
        <OpenTasks tasks={tasks} onOpen={(one) => setOpened(taskKey(one))} />
      )}
      <PeripheralsSection />
      <ProbesSection />
      <DrawersSection />
      <MachinesSection />
      <SiteHubCard estate={estate} />
      <DeviceTable estate={estate} />
      <Decisions estate={estate} />
      {task === undefined ? null : (
        <TaskSheet key={taskKey(task)} task={task} onClose={() => setOpened(undefined)} />
      )}
    </div>
  );
}

const icons = { verdict: ShieldX, fork: CopyX, alarm: Split } as const;

type OpenTasksProps = {
  readonly tasks: readonly Task[];
  readonly onOpen: (task: Task) => void;
};

function OpenTasks({ tasks, onOpen }: OpenTasksProps) {
  const mayDecide = useMay('edit_staff');
  if (tasks.length === 0)
    return (
      <div className="edge rounded-control border-line py-2" data-testid="no-tasks">
        <EmptyState icon={<CircleCheck aria-hidden />} title={words.noTasks}>
          {words.noTasksHelp}
        </EmptyState>
      </div>
    );
  return (
    <Section title={words.tasks}>
      {mayDecide ? null : <Notice title={words.mayNotDecide} />}
      <div data-testid="tasks">
        <List label={words.tasks}>
          {tasks.map((task) => (
            <TaskRow key={taskKey(task)} task={task} onOpen={() => onOpen(task)} />
          ))}
        </List>
      </div>
    </Section>
  );
}

function TaskRow({ task, onOpen }: { readonly task: Task; readonly onOpen: () => void }) {
  const { moment } = useFormat();
  const Icon = icons[task.subject];
  return (
    <ListRow
      testId={`task-${task.subject}`}
      start={<Icon aria-hidden size="1.5em" className="shrink-0 text-alarm" />}
      title={taskTitle(task)}
      subtitle={words.since(moment(task.about.at))}
      end={<span className="text-label font-semibold underline">{words.decide}</span>}
      onPress={onOpen}
    />
  );
}

/** What was decided stays to be seen, with who and why. */
function Decisions({ estate }: { readonly estate: EstateView }) {
  const { moment } = useFormat();
  const decided = decidedTasks(estate);
  if (decided.length === 0) return null;
  return (
    <Section title={words.decided}>
      <div data-testid="decided">
        <List label={words.decided}>
          {decided.map(({ task, resolution }) => (
            <ListRow
              key={taskKey(task)}
              title={taskTitle(task)}
              subtitle={words.reasonIs(resolution.reason)}
              end={
                <span className="text-label">
                  <span className="block font-semibold">{words.acts[resolution.act]}</span>
                  <span className="block text-ink-2">
                    {words.decidedBy(resolution.byName ?? words.someone, moment(resolution.at))}
                  </span>
                </span>
              }
            />
          ))}
        </List>
      </div>
    </Section>
  );
}
