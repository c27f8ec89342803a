import { describe, expect, test } from 'vitest';
import type { AppBundle, PartFacts } from './facts.ts';
import { judge, report } from './judge.ts';

const BUNDLE: AppBundle = {
  schema: 1,
  node: 'v24.1.0',
  sync: {
    mode: 'online',
    caughtUp: true,
    pendingCommits: 0,
    oldestPendingAgoMs: null,
    clockOffsetMs: 12,
    heldSettings: 0,
    lastError: null,
    digest: { state: 'agrees', healed: 0 },
  },
  alarms: {},
  deviceJobs: { done: 4 },
  devices: { state: 'working', forMs: 3_600_000, restarts: 0, hangs: 0 },
  file: { diskFreeMb: 9000 },
};
const app = (bundle: AppBundle | null): PartFacts => ({
  ...{ type: 'app', name: 'Register', port: 4601 },
  bundle,
});
const hub = (more: object, figures = {}): PartFacts => ({
  ...{ type: 'hub', name: 'Site hub', port: 4605 },
  hub: { status: 'ready', role: 'site', centralReachable: true, figures, ...more },
});
const sync = (more: Partial<AppBundle['sync']>): PartFacts =>
  app({ ...BUNDLE, sync: { ...BUNDLE.sync, ...more } });
const wrongs = (part: PartFacts): string[] =>
  judge([part])
    .filter(({ wrong }) => wrong)
    .map(({ text, cure }) => `${text} -> ${cure}`);

describe('doctor', () => {
  test('[DG13] a healthy suite has nothing wrong', () => {
    const printer: PartFacts = { type: 'printer', name: 'Printer', port: 9100, answers: true };
    const findings = judge([app(BUNDLE), hub({}), printer]);
    expect(findings.filter(({ wrong }) => wrong)).toEqual([]);
    expect(report(findings)).toContain('All is well.');
    expect(report(findings)).toContain('Register (port 4601)');
  });

  test('[DG13] what does not answer is wrong, with a cure', () => {
    expect(wrongs(app(null))[0]).toMatch(/does not answer at port 4601.*npm start/);
    const silent: PartFacts = { type: 'printer', name: 'Printer', port: 9100, answers: false };
    expect(wrongs(silent)[0]).toMatch(/takes no connection/);
    expect(wrongs(hub({ status: 'database_unreachable' }))[0]).toMatch(/database/);
    expect(wrongs(hub({ centralReachable: false }))[0]).toMatch(/central hub/);
  });

  test('[DG13] each trouble of a device is told by cause and cure', () => {
    const hour = 3_600_000;
    const cases: [Partial<AppBundle['sync']>, RegExp][] = [
      [{ mode: 'alone' }, /no hub is reached.*cable/],
      [{ mode: 'site_only' }, /central hub is not.*internet/],
      [{ pendingCommits: 3, oldestPendingAgoMs: hour }, /3 commits wait.*60 min/],
      [{ digest: { state: 'differs', healed: 2 } }, /not those of the hub; 2 rows.*heals/],
      [{ clockOffsetMs: -90_000, heldSettings: 1 }, /90000 ms ahead of.*1 settings.*Set the clock/],
      [{ lastError: 'The hub answered 500.' }, /answered 500/],
    ];
    for (const [more, expected] of cases) expect(wrongs(sync(more)).join('\n')).toMatch(expected);
    expect(wrongs(app({ ...BUNDLE, file: { diskFreeMb: 40 } }))[0]).toMatch(/40 MB.*room/);
    expect(wrongs(app({ ...BUNDLE, alarms: { fact_conflict: 1 } }))[0]).toMatch(
      /different content/,
    );
    expect(wrongs(app({ ...BUNDLE, deviceJobs: { unknown: 2 } }))[0]).toMatch(/papers/);
  });

  test('[DG42] the device process is told with its restarts; one that is not there is wrong', () => {
    const told = (more: object) =>
      app({
        ...BUNDLE,
        devices: { state: 'working', forMs: 900_000, restarts: 4, hangs: 1, ...more },
      });
    expect(wrongs(told({}))).toEqual([]);
    expect(report(judge([told({})]))).toContain('started again 4 times, 1 of them because it hung');
    expect(wrongs(told({ forMs: 5000 }))[0]).toMatch(/for 5 s.*devices\.log/);
    expect(wrongs(told({ state: 'silent', forMs: 4000 }))[0]).toMatch(
      /not answer, for 4 s.*by itself/,
    );
    expect(wrongs(told({ state: 'gone', forMs: 60_000 }))[0]).toMatch(/not there.*npm start/);
    expect(wrongs(app({ ...BUNDLE, devices: null }))).toEqual([]);
  });

  test('[DG9] rows that were compared with nothing are counted beside those that are the same', () => {
    const told = (spared: number) => sync({ digest: { state: 'agrees', healed: 0, spared } });
    expect(report(judge([told(2)]))).toContain('the hub, but for 2 that only this device has so');
    expect(report(judge([told(0)]))).not.toContain('but for');
  });

  test('[DG13] quarantine and rows changed behind the back of a hub are told', () => {
    const figures = {
      galley_hub_quarantined: 2,
      'galley_hub_digest_mismatches_total{where="hub"}': 1,
    };
    const found = wrongs(hub({}, figures));
    expect(found[0]).toMatch(/2 commits lie in quarantine/);
    expect(found[1]).toMatch(/behind its back, 1 times/);
    expect(report(judge([hub({}, figures)]))).toContain('2 things are wrong.');
  });

  test('[DG51] rows that nobody signed are told, those that were taken out and those that stand', () => {
    const found = wrongs(
      hub({}, { galley_hub_disowned_rows_total: 2, galley_hub_unproved_rows_total: 1 }),
    );
    expect(found[0]).toMatch(/^.*2 rows that nobody had signed .* taken out/);
    expect(found[1]).toMatch(/1 rows stand in its database that no signed commit says/);
    expect(wrongs(hub({}, {}))).toEqual([]);
  });

  test('[HD15] tables for reports that were changed behind the back of the hub are told', () => {
    const figures = {
      'galley_hub_digest_mismatches_total{where="projection"}': 1,
      'galley_hub_digest_healed_rows_total{where="projection"}': 3,
    };
    expect(wrongs(hub({}, figures))).toHaveLength(1);
    expect(wrongs(hub({}, figures))[0]).toMatch(/tables for reports.*3 rows were written anew/);
  });

  test('[DG17] says of a site hub whether its rows are those of the central hub, and what was put right', () => {
    const healed = {
      'galley_hub_digest_mismatches_total{where="central"}': 2,
      'galley_hub_digest_healed_rows_total{where="central"}': 5,
    };
    const differs = hub({}, { galley_hub_differs_from_central: 1, ...healed });
    expect(wrongs(differs)[0]).toMatch(/not those of the central hub; 2 differences and 5 rows/);
    expect(wrongs(differs)[0]).toContain('open a back office of this site');
    const agrees = hub({}, { galley_hub_differs_from_central: 0 });
    expect(wrongs(agrees)).toEqual([]);
    expect(report(judge([agrees]))).toContain('its rows are those of the central hub');
  });

  test('[FO27] says which device’s commits the central hub has refused for a minute, and for how long', () => {
    const lag = { 'galley_hub_origin_lag{origin="dev_bar"}': 10 };
    const refused = (seconds: number) =>
      hub({}, { ...lag, 'galley_hub_origin_refused_seconds{origin="dev_bar"}': seconds });
    expect(wrongs(refused(59))).toEqual([]);
    expect(wrongs(refused(180))[0]).toMatch(
      /10 commits of dev_bar wait here for 3 min: .*does not take them/,
    );
  });
});
