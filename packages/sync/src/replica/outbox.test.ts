import { describe, expect, it } from 'vitest';
import { openEnrolled } from './testing/fixtures.ts';

const job = { jobKey: 'chit-1', kind: 'chit', target: 'grill', doc: { text: 'Crab' } };

describe('outbox', () => {
  it('[R4] one job key is one job, and its state is kept', () => {
    const replica = openEnrolled();
    replica.commit({ facts: [], outbox: [job] });
    replica.commit({ facts: [], outbox: [{ ...job, doc: { text: 'other' } }] });
    expect(replica.outbox.setState('chit-1', { state: 'sent', evidence: 'handed over' })).toBe(
      true,
    );
    expect(replica.outbox.setState('none', { state: 'sent' })).toBe(false);
    expect(replica.outbox.get('chit-1')).toMatchObject({
      doc: { text: 'Crab' },
      state: 'sent',
      evidence: 'handed over',
      cause: null,
    });
    expect(replica.outbox.list(['queued'])).toEqual([]);
  });

  it('[R1] jobs are listed by state in the order in which they were written', () => {
    let now = 5;
    const replica = openEnrolled({ clock: { now: () => now } });
    const named = (jobKey: string) => ({ ...job, jobKey });
    replica.commit({ facts: [], outbox: [named('z'), named('a')] });
    now = 4;
    replica.commit({ facts: [], outbox: [named('m')], at: 6 });
    replica.outbox.setState('a', { state: 'failed', cause: 'no paper' });
    const keys = (states: string[]) => replica.outbox.list(states).map(({ jobKey }) => jobKey);
    expect(keys(['queued'])).toEqual(['z', 'm']);
    expect(keys(['queued', 'failed'])).toEqual(['z', 'a', 'm']);
    expect(replica.outbox.get('a')).toMatchObject({
      cause: 'no paper',
      createdAt: 5,
      updatedAt: 4,
    });
  });
});
