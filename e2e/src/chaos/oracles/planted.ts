import { join } from 'node:path';
import Database from 'better-sqlite3';
import { createJournal, type Journal } from '../journal.ts';
import type { Reader } from '../reader.ts';
import type { ChaosShop } from '../shop.ts';
import { problemsNow } from './problems.ts';

/** One row of a register is another now, past its program. */
const changeLine = (shop: ChaosShop): void => {
  const db = new Database(join(shop.folder, 'register-1', 'replica.db'));
  try {
    db.exec(
      'UPDATE line SET quantity = quantity + 1 WHERE id = (SELECT id FROM line ORDER BY id LIMIT 1)',
    );
  } finally {
    db.close();
  }
};

const withForgedAnswer = (journal: Journal): Journal => {
  const forged = createJournal();
  const rows = [{ kind: 'line', id: 'lin_never_written' }];
  const answer = { device: 'register-1', command: 'addLine', rows };
  return { ...forged, acknowledged: [...journal.acknowledged, answer] };
};

/** Plants two differences in a shop that is well; those that are not seen. */
export const blindSpots = async (
  shop: ChaosShop,
  journal: Journal,
  reader: Reader,
): Promise<string[]> => {
  changeLine(shop);
  const { problems } = await problemsNow(shop, withForgedAnswer(journal), reader);
  return [
    ...(problems.some((text) => text.startsWith('register-1 differs in 1 rows'))
      ? []
      : ['a changed line was not seen']),
    ...(problems.some((text) => text.includes('lin_never_written is lost'))
      ? []
      : ['an acknowledgement without its row was not seen']),
  ];
};
