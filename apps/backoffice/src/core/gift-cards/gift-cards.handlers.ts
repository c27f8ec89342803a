import { ok } from '@galley/base';
import {
  decideSaveGiftRule,
  groupBy,
  isExpired,
  maskedGiftCode,
  projectGiftCard,
  saveGiftRuleCommand,
} from '@galley/domain';
import type { CommandHandler, CoreDefinition } from '@galley/shell/contract';
import { z } from 'zod';
import type { BackOfficeContract, OfficeGiftCard, OfficeGiftCards } from '../../contract/index.ts';
import { requireSite } from '../actors.ts';
import { act } from '../acts/act.ts';
import type { Office } from '../office.ts';
import { currentDate } from '../reads/business-day.ts';

export const saveGiftRuleHandler = (
  office: Office,
): CommandHandler<BackOfficeContract, 'saveGiftRule'> => ({
  schema: saveGiftRuleCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const facts = decideSaveGiftRule(input, context);
        return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
      },
    }),
});

const cardsOf = ({ reads }: Office, today: string): OfficeGiftCard[] => {
  const moves = groupBy(reads.giftMoves(), ({ giftCardId }) => giftCardId);
  const names = new Map(reads.employees().map(({ id, name }) => [id, name]));
  return [...reads.giftCards()]
    .sort((a, b) => b.issuedAt - a.issuedAt || (a.id < b.id ? -1 : 1))
    .map((card) => ({
      ...{ id: card.id, code: maskedGiftCode(card.code), issuedAt: card.issuedAt },
      byName: names.get(card.issuedBy) ?? '',
      expiresOn: card.expiresOn,
      expired: isExpired(card, today),
      ...projectGiftCard(moves.get(card.id) ?? []),
    }));
};

const balanceOf = (cards: readonly OfficeGiftCard[], expired: boolean): number =>
  cards
    .filter((card) => card.expired === expired)
    .reduce((sum, { balanceMinor }) => sum + balanceMinor, 0);

const giftView = (office: Office, today: string): OfficeGiftCards => {
  const cards = cardsOf(office, today);
  return {
    months: office.reads.giftRule()?.months ?? 0,
    owedMinor: balanceOf(cards, false),
    expiredMinor: balanceOf(cards, true),
    cards,
  };
};

type Queries = CoreDefinition<BackOfficeContract>['queries'];

export const giftQueries = (office: Office): Pick<Queries, 'giftCards'> => ({
  giftCards: {
    schema: z.object({}),
    kinds: ['gift_card', 'gift_rule', 'allowance_credit', 'allowance_spend', 'employee', 'session'],
    ask: (_params, { session }) => {
      const site = requireSite(office, session);
      return site.ok ? ok(giftView(office, currentDate(office, site.value))) : site;
    },
  },
});
