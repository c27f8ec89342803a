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
