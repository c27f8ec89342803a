import type { AppBundle, Finding, HubFacts, PartFacts } from './facts.ts';

const MINUTE = 60_000;
const LEAST_FREE_MB = 500;

const RESTART =
  'Start Galley again with npm start; DATA/logs says why it ended, or for what it waits.';

type Judged = Omit<Finding, 'part'>;

const fine = (text: string): Judged => ({ wrong: false, text });
const wrong = (text: string, cure: string): Judged => ({ wrong: true, text, cure });

const span = (ms: number): string =>
  ms < 2 * MINUTE ? `${Math.round(ms / 1000)} s` : `${Math.round(ms / MINUTE)} min`;

const waiting = ({ pendingCommits, oldestPendingAgoMs, mode }: AppBundle['sync']): Judged => {
  if (pendingCommits === 0) return fine('nothing waits to be sent');
  const since = oldestPendingAgoMs ?? 0;
  const text = `${pendingCommits} commits wait for the central hub, the oldest for ${span(since)}`;
  if (since < MINUTE || mode !== 'online') return fine(text);
  return wrong(
    text,
    'The hub answers and does not take them: look at the last error of this device.',
  );
};

const reach = ({ mode, caughtUp, lastError }: AppBundle['sync']): Judged => {
  const trouble = lastError === null ? '' : ` (${lastError})`;
  if (mode === 'alone') {
    return wrong(
      `no hub is reached${trouble}`,
      'Start the hub, or check the network cable and the hub address of this device. It works on alone meanwhile.',
    );
  }
  if (lastError !== null)
    return wrong(`the last error still stands: ${lastError}`, 'Its text says what to do.');
  if (mode === 'site_only') {
    return wrong(
      'the site hub is reached, the central hub is not',
      'Check the internet line and the central hub.',
    );
  }
  return fine(caughtUp ? 'online, and everything is here' : 'online, catching up');
};

const digest = ({ digest: told }: AppBundle['sync']): Judged => {
  if (told === null) return fine('rows were not compared yet');
  const healed =
    told.healed === 0 ? '' : `; ${told.healed} rows were put right since it was set up`;
  const spared =
    (told.spared ?? 0) === 0 ? '' : `, but for ${told.spared} that only this device has so`;
  if (told.state === 'differs') {
    return wrong(
      `its rows are not those of the hub${healed}`,
      'It heals by itself within a minute. If it stays so, send the support bundle of its sync page.',
    );
  }
  return fine(
    told.state === 'agrees'
      ? `its rows are those of the hub${spared}${healed}`
      : `its rows are being compared${healed}`,
  );
};

const clock = ({ clockOffsetMs, heldSettings }: AppBundle['sync']): Judged => {
  const text = `its clock is ${Math.abs(clockOffsetMs)} ms ${clockOffsetMs > 0 ? 'behind' : 'ahead of'} the hub's`;
  if (Math.abs(clockOffsetMs) <= MINUTE) return fine(text);
  const held =
    heldSettings === 0 ? '' : ` ${heldSettings} settings made on it are not in force yet.`;
  return wrong(
    `${text}.${held}`,
    'Set the clock of the machine, and let it be set by the network.',
  );
};

const disk = ({ diskFreeMb }: AppBundle['file']): Judged =>
  diskFreeMb >= LEAST_FREE_MB
    ? fine(`${diskFreeMb} MB are free on its disk`)
    : wrong(`only ${diskFreeMb} MB are free on its disk`, 'Make room: a full disk stops sales.');

const alarms = (bundle: AppBundle): Judged[] => {
  const conflicts = bundle.alarms.fact_conflict ?? 0;
  const unknown = bundle.deviceJobs.unknown ?? 0;
  return [
    ...(conflicts === 0
      ? []
      : [
          wrong(
            `${conflicts} facts that this device signed have different content at the hub`,
            'A person must look: back office, Devices, where both contents are listed.',
          ),
        ]),
    ...(unknown === 0
      ? []
      : [
          wrong(
            `${unknown} papers may or may not have been printed`,
            'Answer the question on the register.',
          ),
        ]),
  ];
};

const LONG_GONE_MS = 15_000;

/** The process that talks to printers, drawers, scales, scanners and probes. */
const deviceProcess = ({ devices }: AppBundle): Judged[] => {
  if (devices === null) return [];
  const { state, forMs, restarts, hangs } = devices;
  const before =
    restarts === 0
      ? ''
      : `; it was started again ${restarts} times, ${hangs} of them because it hung`;
  if (state === 'working') {
    const often =
      'Look into DATA/logs/devices.log; a device that was set up last may be the cause.';
    const text = `its device process works, for ${span(forMs)}${before}`;
    return [restarts >= 3 && forMs < MINUTE ? wrong(text, often) : fine(text)];
  }
  const cure =
    forMs < LONG_GONE_MS
      ? 'It is started again by itself within seconds; papers wait meanwhile.'
      : RESTART;
  const how = state === 'silent' ? 'does not answer' : 'is not there';
  return [wrong(`its device process ${how}, for ${span(forMs)}${before}`, cure)];
};

const judgeApp = (bundle: AppBundle): Judged[] => [
  fine(`reachable, schema ${bundle.schema}, Node ${bundle.node}`),
  reach(bundle.sync),
  waiting(bundle.sync),
  digest(bundle.sync),
  clock(bundle.sync),
  disk(bundle.file),
  ...deviceProcess(bundle),
  ...alarms(bundle),
];

/** Of a site hub; a central one has nobody to compare with. */
const besideCentral = (figures: HubFacts['figures']): Judged[] => {
  const differs = figures.galley_hub_differs_from_central;
  const found = figures['galley_hub_digest_mismatches_total{where="central"}'] ?? 0;
  const mended = figures['galley_hub_digest_healed_rows_total{where="central"}'] ?? 0;
  const times =
    found === 0 ? '' : `; ${found} differences and ${mended} rows put right since its start`;
  if (differs === undefined && found === 0) return [];
  if (differs !== 1) return [fine(`its rows are those of the central hub${times}`)];
  return [
    wrong(
      `its rows are not those of the central hub${times}`,
      'It heals by itself within a minute, both ways. If it stays so, open a back office of this site: rows of the tenant (menu, people, customers) come up by one (rule DG49). If it stays so even then, send its log.',
    ),
  ];
};

const REFUSED = /^galley_hub_origin_refused_seconds\{origin="(.+)"\}$/;
/** A device that has just joined is known within seconds. */
const REFUSED_S = 60;

/** Of a site hub: devices whose commits it cannot bring up. */
const refusals = (figures: HubFacts['figures']): Judged[] =>
  Object.entries(figures).flatMap(([name, seconds]) => {
    const origin = REFUSED.exec(name)?.[1];
    if (origin === undefined || seconds < REFUSED_S) return [];
    const commits = figures[`galley_hub_origin_lag{origin="${origin}"}`] ?? 0;
    return [
      wrong(
        `${commits} commits of ${origin} wait here for ${span(seconds * 1000)}: the central hub is reached and does not take them`,
        "Nothing is lost; they are sent again by themselves. The site hub's log says why it does not.",
      ),
    ];
  });

/** Of the central hub: its tables for SQL and reports. */
const besideEnvelope = (figures: HubFacts['figures']): Judged[] => {
  const found = figures['galley_hub_digest_mismatches_total{where="projection"}'] ?? 0;
  const mended = figures['galley_hub_digest_healed_rows_total{where="projection"}'] ?? 0;
  if (found === 0) return [];
  return [
    wrong(
      `its tables for reports were changed behind its back, ${found} times since its start; ${mended} rows were written anew`,
      'Find out who writes to schema galley of the database: it is for reading.',
    ),
  ];
};

/** Rows that somebody put into the database, and that no device signed. */
const unsigned = (figures: HubFacts['figures']): Judged[] => {
  const out = figures.galley_hub_disowned_rows_total ?? 0;
  const stand = figures.galley_hub_unproved_rows_total ?? 0;
  const cure =
    'Look at them in the back office, on the page Devices, and find out who writes there.';
  return [
    ...(out === 0
      ? []
      : [
          wrong(
            `${out} rows that nobody had signed were found in its database and taken out`,
            cure,
          ),
        ]),
    ...(stand === 0
      ? []
      : [wrong(`${stand} rows stand in its database that no signed commit says`, cure)]),
  ];
};

const judgeHub = ({ status, role, centralReachable, figures }: HubFacts): Judged[] => {
  const figure = (name: string): number => figures[`galley_hub_${name}`] ?? 0;
  const behind = figure('digest_mismatches_total{where="hub"}');
  const mended = figure('digest_healed_rows_total{where="hub"}');
  const quarantined = figure('quarantined');
  return [
    status === 'ready'
      ? fine(`reachable and ready (${role})`)
      : wrong(
          `it answers ${status}`,
          'Its database does not answer: look at its log, start it again.',
        ),
    ...(centralReachable === false
      ? [
          wrong(
            'it does not reach the central hub',
            'Check the internet line. Commits wait here meanwhile.',
          ),
        ]
      : []),
    fine(`${figure('presence')} devices are connected, ${figure('followers')} feeds are followed`),
    quarantined === 0
      ? fine('no commit lies in quarantine')
      : wrong(
          `${quarantined} commits lie in quarantine`,
          'Look at them in the back office, on the page Devices.',
        ),
    behind === 0
      ? fine(
          `digests: ${figure('digest_mismatches_total{where="device"}')} differences of devices since its start`,
        )
      : wrong(
          `rows of its database were changed behind its back, ${behind} times since its start; ${mended} rows were put back`,
          'Find out who writes to the database. Only what a signed commit there, or the central hub, proves is put back.',
        ),
    ...unsigned(figures),
    ...refusals(figures),
    ...besideEnvelope(figures),
    ...besideCentral(figures),
  ];
};

const judged = (part: PartFacts): Judged[] => {
  if (part.type === 'printer') {
    return part.answers
      ? [fine('takes connections')]
      : [wrong('takes no connection', 'Switch it on, check cable and paper, check its address.')];
  }
  const facts = part.type === 'app' ? part.bundle : part.hub;
  if (part.port === 0) return [wrong('does not run', RESTART)];
  if (facts === null) return [wrong(`does not answer at port ${part.port}`, RESTART)];
  return part.type === 'app' ? judgeApp(facts as AppBundle) : judgeHub(facts as HubFacts);
};

const titleOf = ({ name, port }: PartFacts): string =>
  port === 0 ? name : `${name} (port ${port})`;

/** What is so and what is wrong, part by part. */
export const judge = (parts: readonly PartFacts[]): Finding[] =>
  parts.flatMap((part) => judged(part).map((one) => ({ part: titleOf(part), ...one })));

/** For people: a paragraph a part, what is wrong marked, with its cure. */
export const report = (findings: readonly Finding[]): string => {
  const lines: string[] = [];
  let part = '';
  for (const finding of findings) {
    if (finding.part !== part) lines.push(`${part === '' ? '' : '\n'}${finding.part}`);
    part = finding.part;
    lines.push(`  ${finding.wrong ? 'WRONG' : 'ok   '}  ${finding.text}`);
    if (finding.cure !== undefined) lines.push(`         → ${finding.cure}`);
  }
  const count = findings.filter((finding) => finding.wrong).length;
  const end =
    count === 0 ? 'All is well.' : `${count} ${count === 1 ? 'thing is' : 'things are'} wrong.`;
  return `${lines.join('\n')}\n\n${end}\n`;
};
