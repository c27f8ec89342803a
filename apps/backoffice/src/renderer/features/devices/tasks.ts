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

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const taskTitle = (task: Task): string => {
  if (task.subject === 'verdict' && task.about.code === 'orphaned')
    return capital(words.orphanedTitle(kindsOf(task.about), task.about.deviceName));
  if (task.subject === 'verdict')
    return capital(words.rejectedTitle(kindsOf(task.about), task.about.deviceName));
  if (task.subject === 'fork') return words.forkTitle(task.about.deviceName);
  const { code, subjectKind, deviceName } = task.about;
  if (code === 'overspent') return words.overspentTitle(deviceName);
  if (code === 'branch') return words.branchTitle(deviceName);
  if (code === 'revoked_late') return words.lateTitle(deviceName);
  if (code === 'disowned') return capital(words.disownedTitle(kindWord(subjectKind)));
  if (code === 'unproved') return capital(words.unprovedTitle(kindWord(subjectKind)));
  if (code === 'unmergeable') return words.unmergeableTitle(kindWord(subjectKind), deviceName);
  return words.conflictTitle(kindWord(subjectKind), deviceName);
};

const whoMayNot = ({ deviceKind, deviceName }: QuarantineTask): string =>
  (words.whoMayNot as Readonly<Record<string, string>>)[deviceKind ?? ''] ?? deviceName;

export const rejectedWhy = (about: QuarantineTask): string => {
  if (about.code === 'rights') return words.rightsWhy(whoMayNot(about), kindsOf(about));
  return (words.rejectedWhy as Readonly<Record<string, string>>)[about.code] ?? words.rejectedElse;
};

const told = ({ differences }: ConflictTask, name: string): string =>
  differences.find((one) => one.name === name)?.told ?? '?';

/** What an alarm means, and what is to be done. */
export const conflictHelp = (about: ConflictTask): string => {
  const { code, deviceName } = about;
  if (code === 'overspent') return words.overspentHelp(deviceName, told(about, 'over'));
  if (code === 'branch') {
    return words.branchHelp(deviceName, told(about, 'fromSeq'), told(about, 'toSeq'));
  }
  if (code === 'revoked_late') {
    return words.lateHelp(deviceName, told(about, 'fromSeq'), told(about, 'toSeq'));
  }
  if (code === 'disowned') return words.disownedHelp;
  if (code === 'unproved') return words.unprovedHelp;
  if (code === 'unmergeable') return words.unmergeableHelp(deviceName);
  return words.conflictHelp(deviceName);
};

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
