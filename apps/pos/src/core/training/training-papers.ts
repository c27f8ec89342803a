import type { TrainingPaper } from '../../contract/index.ts';
import type { PosCore } from '../pos-core.ts';
import { readKept } from '../printing/print-job.ts';
import { DRAWER_PULSE } from '../printing/pulse.ts';
import { printTitle } from '../queries/print-title.ts';

/** As many as a lesson makes, and a list that a person still looks through. */
const LATEST = 30;

/** What paper a job is, by its key (see `printJobKey`). */
export const readKind = (jobKey: string): string => jobKey.split('/')[1] ?? '';

/** The papers of practice as they would have come out, newest first (rule TM6). */
export const trainingPapers = ({ replica, read }: PosCore): TrainingPaper[] => {
  const keys = replica.db
    .prepare<[string, number], string>(
      'SELECT job_key FROM device_outbox WHERE kind <> ? ORDER BY created_at DESC, rowid DESC LIMIT ?',
    )
    .pluck()
    .all(DRAWER_PULSE, LATEST);
  return keys.flatMap((jobKey) => {
    const job = replica.outbox.get(jobKey);
    return job === undefined
      ? []
      : [{ jobKey, title: printTitle(read, job).title, at: job.createdAt }];
  });
};

/** Drawn dot by dot for the printer that it was made for; printing and fonts are loaded when somebody first looks. */
export const trainingPicture = async (
  { replica }: PosCore,
  jobKey: string,
): Promise<{ png: string } | null> => {
  const job = replica.outbox.get(jobKey);
  const kept = job && readKept(job);
  if (kept === undefined) return null;
  const { pictureOf } = await import('@galley/devices/preview');
  const png = await pictureOf(kept.doc, kept.model);
  return { png: Buffer.from(png).toString('base64') };
};
