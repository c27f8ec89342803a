import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runningParts } from '../galley/connection.ts';
import { collect } from './collect.ts';
import { judge, report } from './judge.ts';

const USAGE = `npm run doctor [-- --data DIR]
  Asks every part of the Galley that runs on DIR (data) how it is, and says what is wrong and how to
  mend it. Ends with 1 when something is wrong.
`;

const main = async (): Promise<number> => {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help === true) {
    process.stdout.write(USAGE);
    return 0;
  }
  const root = process.env.GALLEY_ROOT ?? process.cwd();
  const dataDir = values.data ?? process.env.GALLEY_DATA ?? join(root, 'data');
  const parts = runningParts(dataDir);
  if (parts === undefined) {
    process.stdout.write(
      `WRONG  Nothing runs on ${dataDir}.\n       → Start it with npm start, or name its folder with --data.\n`,
    );
    return 1;
  }
  const findings = judge(await collect(parts));
  process.stdout.write(report(findings));
  return findings.some(({ wrong }) => wrong) ? 1 : 0;
};

process.exit(await main());
