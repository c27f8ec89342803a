import { isFinal, type JobReport, type PrintRequest } from '@galley/devices/core';
import type { DevicePort } from '@galley/shell/core';
import type { JobState, Outbox, StoredJob } from '@galley/sync/replica';
import type { Destination, PrinterAddress } from './destination.ts';
import { addressOf, readKept, requestFor, writtenFor } from './print-job.ts';
import type { Routes } from './routes.ts';

/** States in the outbox of jobs of which no byte has left. */
export const UNSENT: readonly string[] = ['queued', 'failed_safe', 'blocked'];

export type HandOverPorts = {
  readonly outbox: Pick<Outbox, 'list'>;
  readonly devices: Pick<DevicePort, 'connected' | 'postMessage'>;
  readonly routes: Routes;
  now(): number;
  /** Printers that the rows of now name, the one to try first in front. */
  printersNow(destination: Destination): readonly PrinterAddress[];
  /** A printer that the rows of now name, by its address. */
  printerBy(printerId: string): Pick<PrintRequest, 'printerId' | 'target' | 'model'> | undefined;
};

/** Who has which unsent job: the register or the device process, and for which address. */
export type HandOver = {
  /** Gives the device process the unsent jobs that it does not have. */
  give(): void;
  /** Asks back the unsent jobs that belong to another printer now: it moved, its next in line takes over, or a person named another. */
  follow(): void;
  /** A new device process has nothing. */
  startOver(): void;
  /** Gives one job once more. */
  again(jobKey: string): void;
  /** Nobody wants the job any more. */
  drop(jobKey: string): void;
  /** True while a job was asked back and the device process has neither returned nor begun it. */
  askedBack(jobKey: string): boolean;
  /** What the device process says of a job that was asked back, once it stands in the outbox. */
  answered(report: Pick<JobReport, 'jobKey' | 'state' | 'bytesSent'>): void;
  /** The printer that has a job, or will get it. */
  printerOf(job: StoredJob): PrintRequest | undefined;
  /** The device process says which printer has a job: of its former life this register does not know it. True if it is another one. */
  isAt(jobKey: string, printerId: string): boolean;
  /** What is to be written of a job that begins, when another printer has it than it was written or is meant for. */
  place(job: StoredJob): Pick<JobState, 'target' | 'doc'>;
};

const hasBegun = ({ state, bytesSent }: Pick<JobReport, 'state' | 'bytesSent'>): boolean =>
  bytesSent > 0 || state === 'sending' || state === 'waiting';

export const createHandOver = (ports: HandOverPorts): HandOver => {
  const { outbox, devices, routes } = ports;
  /** Jobs that the device process of now has, with what it was told. */
  const handed = new Map<string, PrintRequest>();
  const asked = new Set<string>();

  const requestOf = (job: StoredJob): PrintRequest | undefined => {
    const kept = readKept(job);
    if (kept?.destination === undefined) return kept && requestFor(kept, undefined);
    const holder = handed.get(job.jobKey)?.printerId;
    const printers = ports.printersNow(kept.destination);
    return requestFor(kept, routes.choose(printers, holder, ports.now()));
  };

  const printerOf = (job: StoredJob): PrintRequest | undefined =>
    UNSENT.includes(job.state) ? requestOf(job) : (handed.get(job.jobKey) ?? readKept(job));

  /** A job that is still to come back holds later ones for its printer: papers keep their order. */
  const give = (): void => {
    if (!devices.connected()) return;
    const held = new Set<string>();
    for (const job of outbox.list(UNSENT)) {
      if (handed.has(job.jobKey) && !asked.has(job.jobKey)) continue;
      const request = requestOf(job);
      if (request === undefined) continue;
      if (asked.has(job.jobKey)) held.add(request.printerId);
      if (held.has(request.printerId)) continue;
      handed.set(job.jobKey, request);
      devices.postMessage({ type: 'print', ...request });
    }
  };

  const askBack = (jobKey: string): void => {
    asked.add(jobKey);
    devices.postMessage({ type: 'cancel', jobKey });
  };

  /** Also one whose printer is driven as another model since: it is written in a language for that one. */
  const isElsewhere = (job: StoredJob): boolean => {
    const request = handed.get(job.jobKey);
    if (request === undefined) return false;
    const wanted = requestOf(job);
    return request.printerId !== wanted?.printerId || request.model !== wanted.model;
  };

  /** Whose paper it is as the rows of now have it. */
  const homeOf = (job: StoredJob, printerId: string): string => {
    const destination = readKept(job)?.destination;
    const [first] = destination === undefined ? [] : ports.printersNow(destination);
    return first === undefined ? printerId : addressOf(first).printerId;
  };

  return {
    give,
    follow() {
      if (!devices.connected()) return;
      const moved = outbox.list(UNSENT).filter((job) => !asked.has(job.jobKey) && isElsewhere(job));
      for (const job of moved) askBack(job.jobKey);
      give();
    },
    startOver() {
      handed.clear();
      asked.clear();
    },
    again(jobKey) {
      if (!asked.has(jobKey)) handed.delete(jobKey);
      give();
    },
    drop(jobKey) {
      if (asked.delete(jobKey)) give();
    },
    askedBack: (jobKey) => asked.has(jobKey),
    answered(report) {
      if (!isFinal(report.state) && !hasBegun(report)) return;
      asked.delete(report.jobKey);
      if (report.state === 'cancelled') handed.delete(report.jobKey);
      give();
    },
    printerOf,
    isAt(jobKey, printerId) {
      const request = handed.get(jobKey);
      const printer = ports.printerBy(printerId);
      if (request === undefined || request.printerId === printerId || !printer) return false;
      handed.set(jobKey, { ...request, ...printer });
      return true;
    },
    place(job) {
      const printer = handed.get(job.jobKey);
      if (printer === undefined) return {};
      const { printerId } = printer;
      const home = homeOf(job, printerId);
      const isAsWritten = printerId === job.target && printerId === home;
      return isAsWritten ? {} : writtenFor(job, printer, home);
    },
  };
};
