import type {
  ConflictTask,
  EstateView,
  ForkTask,
  QuarantineTask,
  ResolutionView,
} from '@galley/backoffice/contract';
import type { ResolutionSubject } from '@galley/domain';
import { words } from '../../app/words.ts';

/** Something that waits for a person, or did. */
export type Task =
  | { readonly subject: 'verdict'; readonly about: QuarantineTask }
  | { readonly subject: 'fork'; readonly about: ForkTask }
  | { readonly subject: 'alarm'; readonly about: ConflictTask };

export const taskKey = ({ subject, about }: Task): string => `${subject} ${about.id}`;

export const subjectOf = ({ subject }: Task): ResolutionSubject => subject;

/** A row's kind in the words of the trade. */
export const kindWord = (kind: string): string =>
  (words.kindWords as Readonly<Record<string, string>>)[kind] ?? words.kindElse(kind);

const kindsOf = ({ rows }: QuarantineTask): string => {
  const [first = { kind: '' }, ...more] = rows;
  return more.length === 0
    ? kindWord(first.kind)
    : words.kindsMore(kindWord(first.kind), more.length);
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const taskTitle = (task: Task): string => {
  if (task.subject === 'verdict')
    return capital(words.rejectedTitle(kindsOf(task.about), task.about.deviceName));
  if (task.subject === 'fork') return words.forkTitle(task.about.deviceName);
  return words.conflictTitle(kindWord(task.about.subjectKind), task.about.deviceName);
};

export const rejectedWhy = ({ code }: QuarantineTask): string =>
  (words.rejectedWhy as Readonly<Record<string, string>>)[code] ?? words.rejectedElse;

const allTasks = ({ quarantine, forks, conflicts }: EstateView): Task[] => [
  ...quarantine.map((about): Task => ({ subject: 'verdict', about })),
  ...forks.map((about): Task => ({ subject: 'fork', about })),
  ...conflicts.map((about): Task => ({ subject: 'alarm', about })),
];

/** What waits, the oldest first. */
export const openTasks = (estate: EstateView): Task[] =>
  allTasks(estate)
    .filter(({ about }) => about.resolution === null)
    .sort((a, b) => a.about.at - b.about.at || (taskKey(a) < taskKey(b) ? -1 : 1));

export type Decided = { readonly task: Task; readonly resolution: ResolutionView };

/** What was decided, the latest first. */
export const decidedTasks = (estate: EstateView): Decided[] =>
  allTasks(estate)
    .flatMap((task) =>
      task.about.resolution === null ? [] : [{ task, resolution: task.about.resolution }],
    )
    .sort((a, b) => b.resolution.at - a.resolution.at);
