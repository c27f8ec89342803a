import { ok } from '@galley/base';
import {
  afterRestart,
  afterUnknown,
  type DeviceEvent,
  deviceEventSchema,
  type JobReport,
  type PrinterStatus,
  type PrintRequest,
} from '@galley/devices/core';
import type { DevicePort } from '@galley/shell/core';
import type { Replica, StoredJob } from '@galley/sync/replica';
import { MAIL } from '../mail/mail-job.ts';
import { type NamedPrinter, type PrinterAddress, rememberByDestination } from './destination.ts';
import { createHandOver, type HandOverPorts, UNSENT } from './hand-over.ts';
import {
  createPersonActs,
  DONE,
  followingKey,
  GONE,
  type PersonActs,
  REPLACED,
  unreadable,
} from './person-acts.ts';
import { addressOf, kindOf, nextSend, readKept, revisionOf } from './print-job.ts';
import { DRAWER_PULSE, papersOf } from './pulse.ts';
import { createRoutes } from './routes.ts';

type QueuePorts = Pick<HandOverPorts, 'printersNow' | 'now'> & {
  readonly replica: Pick<Replica, 'outbox' | 'db' | 'commit' | 'onChange'>;
  readonly devices: DevicePort;
  /** Every printer that this register reaches. */
  allPrinters(): readonly PrinterAddress[];
  /** How long a printer may take no paper before the next in line gets it, ms. */
  readonly failOverMs?: number;
  invalidate(topics: Iterable<string>): void;
};

/** The register's papers: from the outbox to the device process and its reports back into the outbox. */
export type PrintQueue = PersonActs & {
  /** Gives the device process what waits in the outbox. */
  handOver(): void;
  /** Time goes by: papers of a printer that stays in trouble go to the next in line. To be called every second. */
  tick(): void;
  /** Jobs that are under way or wait for a person, oldest first. */
  unfinished(): StoredJob[];
  /** Jobs that are done lately, oldest first: whoever asked for a paper wants to see that it came. */
  printedSince(at: number): StoredJob[];
  /** What a printer said of itself last; undefined before it was heard. */
  statusOf(printerId: string): PrinterStatus | undefined;
};

/** Topic of the windows' watches. */
export const PRINT_JOBS = 'print-jobs';

/** Waits here, with no byte of it out. */
const QUEUED = 'queued';
const UNDER_WAY = ['queued', 'sending', 'waiting', 'blocked', 'failed_safe'] as const;

/** Chits are printed again by themselves so often; then a person is asked, and no roll is used up. */
const REPRINTS_BY_ITSELF = 3;

/** A job that stopped half way counts as sent: what left may be on paper. */
const storedState = (report: JobReport, before: StoredJob): string => {
  const begun = report.bytesSent > 0 || before.state === 'sending' || before.state === 'waiting';
  return report.state === 'blocked' && begun ? 'sending' : report.state;
};

/** A busy quarter of an hour prints fewer papers; older ones are not looked through. */
const LATELY = 100;

/** Rows that name printers. */
const PRINTER_KINDS = ['receipt_printer', 'station', 'peripheral'] as const;

const asReported = (job: StoredJob): Pick<JobReport, 'state' | 'bytesSent'> => ({
  state: job.state as JobReport['state'],
  bytesSent: 0,
});

export const createPrintQueue = ({
  replica,
  devices,
  printersNow,
  allPrinters,
  now,
  failOverMs,
  invalidate,
}: QueuePorts): PrintQueue => {
  const outbox = papersOf(replica.outbox);
  const routes = createRoutes(failOverMs);
  const printerBy = (printerId: string) =>
    allPrinters()
      .map(addressOf)
      .find((one) => one.printerId === printerId);
  const printers = rememberByDestination(printersNow);
  const ports = { outbox, devices, routes, printerBy, now };
  const handing = createHandOver({ ...ports, printersNow: printers.of });
  const changed = (): void => invalidate([PRINT_JOBS]);

  const latest = replica.db
    .prepare(
      `SELECT job_key FROM (SELECT job_key, state, updated_at, rowid AS place FROM device_outbox
         WHERE kind NOT IN ('${DRAWER_PULSE}', '${MAIL}') ORDER BY rowid DESC LIMIT ${LATELY})
        WHERE state IN ('printed', 'handed_over') AND updated_at >= ? ORDER BY place`,
    )
    .pluck();

  const whereItIs = (job: StoredJob): StoredJob => ({
    ...job,
    target: handing.printerOf(job)?.printerId ?? job.target,
  });

  /** Where half of a paper may hang. */
  const placeOf = (
    job: StoredJob,
  ): { at?: Pick<PrintRequest, 'printerId' | 'target' | 'model'> } => {
    const printer = handing.printerOf(job);
    if (printer === undefined) return {};
    const { printerId, target, model } = printer;
    return { at: { printerId, target, model } };
  };

  const handOver = (): void => {
    handing.give();
    changed();
  };

  /** The next send is written down first; a crash in between is mended by doing the same again. */
  const sendAgain = (job: StoredJob, revision: number, printer?: NamedPrinter) => {
    const next = nextSend(job, revision, printer);
    if (next === undefined) return unreadable();
    const done = replica.commit({ facts: [], outbox: [next] });
    if (!done.ok) return done;
    if (!DONE.includes(job.state))
      outbox.setState(job.jobKey, { state: REPLACED, cause: job.cause });
    handOver();
    return ok(null);
  };

  /** Bytes left and nothing is proved: food must not be missed, a proof of payment not doubled. */
  const onUnknown = (job: StoredJob): void => {
    const again = afterUnknown(kindOf(job)) === 'reprint-marked';
    if (again && revisionOf(job) < REPRINTS_BY_ITSELF) sendAgain(job, revisionOf(job) + 1);
  };

  const setUnknown = (jobKey: string, cause: string): void => {
    outbox.setState(jobKey, { state: 'unknown', cause });
    const job = outbox.get(jobKey);
    if (job !== undefined) onUnknown(job);
    changed();
  };

  const noteRoute = (job: StoredJob, report: JobReport): void => {
    const printer = handing.printerOf(job);
    if (printer !== undefined) routes.reported(printer, report, now());
  };

  const onReport = ({
    printerId,
    ...report
  }: JobReport & { printerId?: string | undefined }): void => {
    const before = outbox.get(report.jobKey);
    if (before === undefined || GONE.includes(before.state)) return;
    if (report.state === 'cancelled') {
      onGivenBack(before, report);
      return;
    }
    const isElsewhere = printerId !== undefined && handing.isAt(report.jobKey, printerId);
    noteRoute(before, report);
    const state = storedState(report, before);
    outbox.setState(report.jobKey, {
      ...(UNSENT.includes(state) ? {} : handing.place(before)),
      state,
      evidence: report.evidence,
      cause: report.cause ?? null,
    });
    const after = outbox.get(report.jobKey);
    if (after?.state === 'unknown' && before.state !== 'unknown') onUnknown(after);
    if (handing.askedBack(report.jobKey)) handing.answered(report);
    if (isElsewhere) handing.follow();
    changed();
  };

  /**
   * A job of which nothing left is back. Whoever asked for it may be forgotten (this program was started anew since),
   * or want it again: it waits here and goes out again. Only a person takes a paper off.
   */
  const onGivenBack = (before: StoredJob, report: JobReport): void => {
    if ([...UNSENT, 'sending'].includes(before.state))
      outbox.setState(before.jobKey, { state: QUEUED });
    handing.answered(report);
    changed();
  };

  /** The first byte may leave once the job stands here as begun, and is still wanted there. */
  const onReady = ({ jobKey, attempt }: DeviceEvent & { type: 'ready' }): void => {
    const job = outbox.get(jobKey);
    if (job === undefined || ![...UNSENT, 'sending'].includes(job.state)) {
      devices.postMessage({ type: 'cancel', jobKey });
    } else if (!handing.askedBack(jobKey)) {
      outbox.setState(jobKey, { ...handing.place(job), state: 'sending' });
      devices.postMessage({ type: 'begin', jobKey, attempt });
    }
  };

  const onRefused = (jobKey: string | undefined, reason: string): void => {
    if (jobKey === undefined) return;
    outbox.setState(jobKey, { state: 'unknown', cause: reason.slice(0, 200) });
    handing.drop(jobKey);
    changed();
  };

  const onNoJob = (jobKey: string): void => {
    const job = outbox.get(jobKey);
    const begun = job !== undefined && afterRestart(asReported(job)) === 'unknown';
    if (begun && job.state !== 'unknown') setUnknown(jobKey, 'connection-lost');
  };

  /** A job that this version cannot read is shown, not lost and not fatal. */
  const setAsideUnreadable = (): void => {
    for (const job of outbox.list(UNSENT)) {
      if (readKept(job) === undefined)
        outbox.setState(job.jobKey, { state: 'unknown', cause: 'unreadable' });
    }
  };

  /** Power that failed between the second send of a copy and the end of the first leaves both. */
  const endReplaced = (): void => {
    for (const job of outbox.list([...UNSENT, 'unknown'])) {
      if (outbox.get(followingKey(job)) !== undefined)
        outbox.setState(job.jobKey, { state: REPLACED, cause: job.cause });
    }
  };

  /**
   * A device process is there, a new one or the one of before: what never left goes to it, and of what may have left
   * it is asked, because after a restart of this program alone it still has its jobs.
   */
  const onOpen = (): void => {
    handing.startOver();
    setAsideUnreadable();
    endReplaced();
    for (const job of outbox.list(['unknown'])) onUnknown(job);
    for (const job of outbox.list(UNDER_WAY)) {
      if (afterRestart(asReported(job)) === 'unknown')
        devices.postMessage({ type: 'job?', jobKey: job.jobKey, ...placeOf(job) });
    }
    handOver();
  };

  const onStatus = ({ printerId, status }: DeviceEvent & { type: 'printer' }): void => {
    routes.stated(printerId, printerBy(printerId), status, now());
    invalidate(['printers']);
  };

  const onKick = ({ printerId, ...kick }: DeviceEvent & { type: 'kick' }): void => {
    routes.kicked(printerId, printerBy(printerId), kick, now());
    invalidate(['printers']);
  };

  devices.onMessage((message) => {
    const event = deviceEventSchema.safeParse(message);
    if (!event.success) return;
    if (event.data.type === 'job') onReport(event.data);
    if (event.data.type === 'ready') onReady(event.data);
    if (event.data.type === 'kick') onKick(event.data);
    if (event.data.type === 'no-job') onNoJob(event.data.jobKey);
    if (event.data.type === 'printer') onStatus(event.data);
    if (event.data.type === 'refused') onRefused(event.data.jobKey, event.data.reason);
  });
  devices.onOpen(onOpen);
  replica.onChange(({ kinds }) => {
    if (!PRINTER_KINDS.some((kind) => kinds.has(kind))) return;
    printers.forget();
    handing.follow();
    changed();
  });

  const acts = createPersonActs({ outbox, devices, handing, sendAgain, changed });

  return {
    handOver,
    statusOf: routes.statusOf,
    tick() {
      for (const printer of routes.toAsk(now()))
        devices.postMessage({ type: 'status?', ...(printerBy(printer.printerId) ?? printer) });
      handing.follow();
    },
    unfinished: () => outbox.list([...UNDER_WAY, 'unknown']).map(whereItIs),
    printedSince: (at) =>
      (latest.all(at) as string[]).flatMap((jobKey) => outbox.get(jobKey) ?? []).map(whereItIs),
    ...acts,
  };
};
