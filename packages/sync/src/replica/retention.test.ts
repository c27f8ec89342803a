import { describe, expect, it } from 'vitest';
import { line, NOW, openEnrolled } from './testing/fixtures.ts';

const DAY = 86_400_000;
const kept = (replica: ReturnType<typeof openEnrolled>): unknown[] =>
  replica.db.prepare('SELECT seq FROM sync_commit ORDER BY seq').pluck().all();

const trading = () => {
  const clock = { at: NOW, now: () => clock.at };
  const replica = openEnrolled({ clock });
  for (let i = 1; i <= 5; i++) replica.commit({ facts: [line(`lin_${i}`)] });
  return { clock, replica };
};

describe('retention', () => {
  it('[R11] commits go 30 days after the central hub was known to have them, and no sooner', () => {
    const { clock, replica } = trading();
    replica.acknowledge(3);
    replica.setClockOffset(0);
    clock.at += 30 * DAY - 1;
    replica.setClockOffset(0);
    expect(kept(replica)).toEqual([1, 2, 3, 4, 5]);
    clock.at += DAY + 1;
    replica.setClockOffset(0);
    expect(kept(replica)).toEqual([4, 5]);
    expect(replica.pending()).toMatchObject({ commits: 2, lastSeq: 5 });
    replica.commit({ facts: [line('lin_6')] });
    expect(kept(replica)).toEqual([4, 5, 6]);
  });

  it('[R11] what the central hub has not is kept for ever', () => {
    const { clock, replica } = trading();
    for (let day = 0; day < 90; day++) {
      replica.setClockOffset(0);
      clock.at += DAY;
    }
    expect(kept(replica)).toEqual([1, 2, 3, 4, 5]);
  });

  it('[R11] a clock that jumps ahead by ten years drops nothing: hub time counts', () => {
    const { clock, replica } = trading();
    replica.acknowledge(5);
    replica.setClockOffset(0);
    clock.at += 3650 * DAY;
    replica.setClockOffset(-3650 * DAY);
    replica.commit({ facts: [line('lin_6')] });
    expect(kept(replica)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('[R12] commits under an old identity go 90 days after everything was settled, and no sooner', () => {
    const { clock, replica } = trading();
    const archive = replica.db.prepare(
      "INSERT INTO sync_old_commit VALUES ('dev_old', 1, ?, 'hash', '{}', 0)",
    );
    const old = () => replica.db.prepare('SELECT seq FROM sync_old_commit').pluck().all();
    const pass = (days: number) => {
      for (let day = 0; day < days; day += 1) {
        clock.at += DAY;
        replica.setClockOffset(0);
      }
    };
    for (const seq of [1, 2, 3]) archive.run(seq);
    pass(120);
    expect(old()).toEqual([1, 2, 3]);
    replica.acknowledge(5);
    pass(1);
    archive.run(4);
    pass(89);
    expect(old()).toEqual([1, 2, 3, 4]);
    pass(1);
    expect(old()).toEqual([4]);
    pass(1);
    expect(old()).toEqual([]);
    archive.run(5);
    pass(90);
    expect(old()).toEqual([5]);
    pass(1);
    expect(old()).toEqual([]);
  });
});
