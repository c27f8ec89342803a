import { postgresRows, replicaValues } from './databases.ts';
import { type Suite, until } from './suite.ts';

const KINDS: readonly (readonly [kind: string, columns: readonly string[]])[] = [
  ['check', ['id', 'businessDate', 'openedAt', 'callNumber']],
  ['line', ['id', 'checkId', 'itemId', 'unitPriceMinor', 'quantity', 'supersedes']],
  ['round', ['id', 'checkId', 'sentAt']],
  ['payment', ['id', 'checkId', 'tender', 'amountMinor', 'tenderedMinor', 'changeMinor']],
  ['receipt', ['id', 'checkId', 'series', 'number', 'totalMinor']],
  ['ticket', ['id', 'checkId', 'stationKey', 'generation', 'rank', 'bumpedAt']],
];

/** Waits until these two replicas have the same trade. */
export const agreeAmong = (dataDir: string, one: string, other: string): Promise<true> =>
  until(`${one} and ${other} have the same rows`, () => {
    const has = (folder: string) =>
      JSON.stringify(KINDS.map(([kind, columns]) => replicaValues(dataDir, folder, kind, columns)));
    return has(one) === has(other) || undefined;
  });

const sameEverywhere = async ({ dataDir }: Suite): Promise<boolean> => {
  for (const [kind, columns] of KINDS) {
    const central = JSON.stringify(await postgresRows(dataDir, kind, columns));
    for (const folder of ['register', 'kitchen', 'backoffice'])
      if (JSON.stringify(replicaValues(dataDir, folder, kind, columns)) !== central) return false;
  }
  return true;
};

/** Waits until Postgres and every replica have the same trade. */
export const agree = (suite: Suite): Promise<true> =>
  until('every database has the same rows', async () => (await sameEverywhere(suite)) || undefined);
