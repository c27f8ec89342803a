import type { Json } from '@galley/base';
import type { KickOutcome } from '@galley/devices/core';
import { type DrawerEventType, drawerEventFact, PULSE_REASONS } from '@galley/domain';
import type { OutboxJob } from '@galley/sync/replica';
import { z } from 'zod';
import { DRAWER_PULSE } from '../printing/pulse.ts';
import { type RecordPorts, recordFact } from './device-facts.ts';

const keptSchema = z.object({
  about: z.string().nullable(),
  reason: z.enum(PULSE_REASONS).nullable(),
  employeeId: z.string().nullable(),
  /** The row of the printer that the drawer hangs on, or its own; how the device process calls it; and people. */
  peripheralId: z.string(),
  printerId: z.string(),
  printer: z.string(),
  sensor: z.boolean().nullable(),
  /** It has a box at a line of its own. */
  ownLine: z.boolean().exactOptional(),
  /** When it was wished, UTC ms of the corrected clock. */
  at: z.int(),
});

/** A pulse as it was wished. `id` is also that of the fact which it becomes. */
export type JournalledKick = z.infer<typeof keptSchema> & { readonly id: string };

/** Pulses from the wish to the one fact that each becomes (rule DW15). */
export type KickJournal = {
  /** The row that stands for the wish, to be written before anything is sent. */
  job(kick: JournalledKick): OutboxJob;
  /** Its first byte leaves. */
  left(kick: JournalledKick): void;
  /** It came to this end. */
  ended(kick: JournalledKick, state: KickOutcome['state']): void;
  /** Those without an end that is known here, oldest first. */
  open(): JournalledKick[];
  /** What its fact tells of the end of one that is still open: a kill may part the fact from the end of the wish. */
  endOf(kick: JournalledKick): KickOutcome['state'];
};

const WISHED = 'queued';

const TYPES: Readonly<Record<KickOutcome['state'], DrawerEventType>> = {
  sent: 'kicked',
  handed_over: 'kicked',
  not_sent: 'not_kicked',
  unknown: 'perhaps_kicked',
};

export const createKickJournal = (ports: RecordPorts): KickJournal => {
  const { outbox, db } = ports.replica;
  const writtenType = db.prepare('SELECT type FROM drawer_event WHERE id = ?').pluck();

  /** The wish's id makes it one fact, also where a power cut parts the fact from the end of the wish. */
  const record = (kick: JournalledKick, type: DrawerEventType): boolean => {
    const { id, peripheralId: printerId, employeeId, reason } = kick;
    if (writtenType.get(id) !== undefined) return true;
    const at = type === 'perhaps_kicked' ? kick.at : ports.clock.now();
    const event = { id, printerId, employeeId, reason, type, at, by: null, since: null };
    return recordFact(ports, (context) => drawerEventFact(event, context));
  };

  return {
    job: ({ id, ...kept }) => ({
      jobKey: id,
      kind: DRAWER_PULSE,
      target: kept.printerId,
      doc: kept as Json,
    }),
    left: (kick) => void record(kick, 'kicked'),
    ended(kick, state) {
      if (record(kick, TYPES[state])) outbox.setState(kick.id, { state: `pulse_${state}` });
    },
    endOf: ({ id }) => (writtenType.get(id) === TYPES.not_sent ? 'not_sent' : 'unknown'),
    open: () =>
      outbox
        .list([WISHED])
        .filter(({ kind }) => kind === DRAWER_PULSE)
        .flatMap(({ jobKey, doc }) => {
          const kept = keptSchema.safeParse(doc);
          return kept.success ? [{ id: jobKey, ...kept.data }] : [];
        }),
  };
};
