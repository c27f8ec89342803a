import type { Failure } from '@galley/base';
import type {
  AllergensView,
  AvailabilityView,
  CheckSummary,
  CheckView,
  CountdownView,
  DeviceProcessView,
  DrawerKickView,
  DrawerStateView,
  HandedOutView,
  HouseCourse,
  MailsView,
  MenuView,
  OutageTask,
  PrinterView,
  PrintJobView,
  SessionView,
  SiteView,
  StripView,
  SuggestionsView,
  TableView,
  TrainingView,
  UndeliveredView,
} from '@galley/pos/contract';
import type { ConnectionState } from '@galley/shell/contract';
import type { SyncView } from '@galley/sync/protocol';
import { create } from 'zustand';
import { countItems, type PendingLine, stillPending } from './check-rows.ts';
import { NO_ALLERGENS, NO_AVAILABILITY, NO_COUNTDOWNS } from './empty-models.ts';
import { indexMenu, type MenuIndex } from './menu-index.ts';
import { share } from './share.ts';

/** What the core said last. `undefined`: not heard yet; `null`: heard that there is none. */
export type ReadModels = {
  readonly connection: ConnectionState;
  readonly site: SiteView | null | undefined;
  readonly session: SessionView | null | undefined;
  readonly menu: MenuIndex | undefined;
  readonly allergens: AllergensView;
  readonly availability: AvailabilityView;
  readonly countdowns: Readonly<Record<string, CountdownView>>;
  readonly outageTasks: readonly OutageTask[];
  /** The courses of the house in order. */
  readonly courses: readonly HouseCourse[];
  /** What waits at the pass for the person here. */
  readonly handedOut: readonly HandedOutView[];
  readonly undelivered: readonly UndeliveredView[];
  /** What is at hand above the menu. */
  readonly strip: StripView | null | undefined;
  /** Of the check in hand, where they are switched on. */
  readonly suggestions: SuggestionsView | undefined;
  readonly check: CheckView | null | undefined;
  readonly openChecks: readonly CheckSummary[] | undefined;
  readonly settledChecks: readonly CheckSummary[] | undefined;
  readonly tables: readonly TableView[] | undefined;
  readonly sync: SyncView | undefined;
  readonly printJobs: readonly PrintJobView[];
  readonly printers: readonly PrinterView[];
  /** Receipts by e-mail. */
  readonly mails: MailsView;
  readonly drawers: readonly DrawerStateView[];
  readonly drawerKick: DrawerKickView | null;
  readonly deviceProcess: DeviceProcessView | undefined;
  /** Practice at this register, whichever window practises. */
  readonly training: TrainingView | null | undefined;
  /** Taps on the check in hand that are not answered yet. */
  readonly pending: readonly PendingLine[];
  /** Commands that wait for the person who gave them to log in again. */
  readonly held: number;
  readonly counts: Readonly<Record<string, number>>;
  /** A question that the core refuses to answer, by its name. */
  readonly refusals: Readonly<Record<string, Failure>>;
};

const NO_LINES: readonly never[] = [];

export const emptyModels: ReadModels = {
  connection: 'connecting',
  site: undefined,
  session: undefined,
  menu: undefined,
  allergens: NO_ALLERGENS,
  availability: NO_AVAILABILITY,
  countdowns: NO_COUNTDOWNS,
  outageTasks: NO_LINES,
  courses: NO_LINES,
  handedOut: NO_LINES,
  undelivered: NO_LINES,
  strip: undefined,
  suggestions: undefined,
  check: undefined,
  openChecks: undefined,
  settledChecks: undefined,
  tables: undefined,
  sync: undefined,
  printJobs: NO_LINES,
  printers: NO_LINES,
  mails: { ready: false, mails: NO_LINES },
  drawers: NO_LINES,
  drawerKick: null,
  deviceProcess: undefined,
  training: undefined,
  pending: NO_LINES,
  held: 0,
  counts: {},
  refusals: {},
};

const recount = (models: ReadModels): ReadModels => ({
  ...models,
  counts: share(models.counts, countItems(models.check?.lines ?? NO_LINES, models.pending)),
});

export const withMenu = (models: ReadModels, view: MenuView): ReadModels => {
  const shared = share(models.menu?.view, view);
  return shared === models.menu?.view ? models : { ...models, menu: indexMenu(shared) };
};

export const withCheck = (models: ReadModels, view: CheckView | null): ReadModels => {
  const check = share(models.check ?? undefined, view as CheckView) as CheckView | null;
  const pending = stillPending(models.pending, check?.lines ?? NO_LINES);
  return recount({ ...models, check, pending });
};

export const withoutCheck = (models: ReadModels): ReadModels =>
  recount({ ...models, check: undefined, pending: NO_LINES });

export const withPending = (
  models: ReadModels,
  change: (pending: readonly PendingLine[]) => readonly PendingLine[],
): ReadModels => {
  const pending = stillPending(change(models.pending), models.check?.lines ?? NO_LINES);
  return recount({ ...models, pending });
};

type Plain =
  | 'allergens'
  | 'availability'
  | 'countdowns'
  | 'outageTasks'
  | 'courses'
  | 'handedOut'
  | 'undelivered'
  | 'strip'
  | 'suggestions'
  | 'site'
  | 'session'
  | 'openChecks'
  | 'settledChecks'
  | 'tables'
  | 'sync'
  | 'printJobs'
  | 'printers'
  | 'mails'
  | 'drawers'
  | 'drawerKick'
  | 'deviceProcess'
  | 'training';

export const withModel = <K extends Plain>(
  models: ReadModels,
  key: K,
  value: ReadModels[K],
): ReadModels => {
  const shared = share(models[key], value);
  return shared === models[key] ? models : { ...models, [key]: shared };
};

export const withRefusal = (
  models: ReadModels,
  question: string,
  failure: Failure | undefined,
): ReadModels => {
  if (failure === undefined && models.refusals[question] === undefined) return models;
  const { [question]: _before, ...others } = models.refusals;
  return {
    ...models,
    refusals: failure === undefined ? others : { ...others, [question]: failure },
  };
};

export const useRead = create<ReadModels>()(() => emptyModels);
