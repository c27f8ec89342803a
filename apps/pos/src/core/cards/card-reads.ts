import { atFirst } from '@galley/base';
import { cardIntents, cardRules, cardSteps } from '@galley/domain';
import type { Replica } from '@galley/sync/replica';
import { readTable } from '../read/table-reads.ts';

const ANSWERED = `EXISTS (SELECT 1 FROM card_step s WHERE s.intentId = card_intent.id
  AND s.type IN ('approved', 'declined'))`;
const AT_RISK = `EXISTS (SELECT 1 FROM card_step s WHERE s.intentId = card_intent.id AND s.offline = 1)
  AND NOT EXISTS (SELECT 1 FROM card_step s WHERE s.intentId = card_intent.id AND s.type = 'captured')`;

/** Reads about card payments. */
export const cardReader = (db: Replica['db']) => {
  const intent = readTable(db, cardIntents, 'id = ?');
  const step = readTable(db, cardSteps, 'id = ?');
  const open = atFirst(() =>
    db.prepare(`SELECT id FROM card_intent WHERE NOT ${ANSWERED} OR (${AT_RISK})`).pluck(),
  );
  const isOpen = atFirst(() =>
    db
      .prepare(`SELECT 1 FROM card_intent WHERE id = ? AND (NOT ${ANSWERED} OR (${AT_RISK}))`)
      .pluck(),
  );
  const rule = readTable(
    db,
    cardRules,
    '_deleted = 0 AND id = ? AND offlineLimitMinor IS NOT NULL AND releaseLimitMinor IS NOT NULL',
  );
  return {
    cardIntent: (id: string) => intent.get(id),
    cardStep: (id: string) => step.get(id),
    /** Every intent whose answer is out, and every payment at the house's risk: a look at all of them. */
    openCardIntents: () => open().all() as string[],
    isCardOpen: (id: string) => isOpen().get(id) !== undefined,
    cardRule: (siteId: string) => rule.get(siteId),
  };
};
