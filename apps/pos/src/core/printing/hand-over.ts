import { isFinal, type JobReport } from '@galley/devices/core';
import type { DevicePort } from '@galley/shell/core';
import type { Outbox, StoredJob } from '@galley/sync/replica';
import type { Destination, PrinterAddress } from './destination.ts';
import { requestNow } from './print-job.ts';

/** States in the outbox of jobs of which no byte has left. */
const UNSENT: readonly string[] = ['queued', 'failed_safe', 'blocked'];

export type HandOverPorts = {
  readonly outbox: Pick<Outbox, 'list'>;
  readonly devices: Pick<DevicePort, 'connected' | 'postMessage'>;
  /** The printer that the rows of now name. */
  printerNow(destination: Destination): PrinterAddress | undefined;
};

/** Who has which unsent job: the register or the device process, and for which address. */
export type HandOver = {
  /** Gives the device process the unsent jobs that it does not have. */
  give(): void;
  /** Asks back the unsent jobs whose printer has another address now. */
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
  /** A job with the address that it goes to. */
  located(job: StoredJob): StoredJob;
};

const hasBegun = ({ state, bytesSent }: Pick<JobReport, 'state' | 'bytesSent'>): boolean =>
  bytesSent > 0 || state === 'sending' || state === 'waiting';

export const createHandOver = ({ outbox, devices, printerNow }: HandOverPorts): HandOver => {
  /** Jobs that the device process of now has, with the address that each was handed over for. */
  const handed = new Map<string, string>();
  const asked = new Set<string>();
  const requestOf = (job: StoredJob) => requestNow(job, printerNow);

  /** A job that is still to come back holds later ones for its printer: papers keep their order. */
  const give = (): void => {
    if (!devices.connected()) return;
    const held = new Set<string>();
    for (const job of outbox.list(UNSENT)) {
      if (handed.has(job.jobKey) && !asked.has(job.jobKey)) continue;
      const request = requestOf(job);
      if (asked.has(job.jobKey)) held.add(request.printerId);
      if (held.has(request.printerId)) continue;
      handed.set(job.jobKey, request.printerId);
      devices.postMessage({ type: 'print', ...request });
    }
  };

  const askBack = ({ jobKey }: StoredJob): void => {
    asked.add(jobKey);
    devices.postMessage({ type: 'cancel', jobKey });
  };

  const isElsewhere = (job: StoredJob): boolean => {
    const address = handed.get(job.jobKey);
    return address !== undefined && address !== requestOf(job).printerId;
  };

  return {
    give,
    follow() {
      if (!devices.connected()) return;
      const moved = outbox.list(UNSENT).filter((job) => !asked.has(job.jobKey) && isElsewhere(job));
      for (const job of moved) askBack(job);
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
    located: (job) =>
      UNSENT.includes(job.state) ? { ...job, target: requestOf(job).printerId } : job,
  };
};
