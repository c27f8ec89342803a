import { randomInt } from 'node:crypto';
import { err, failure, ok } from '@galley/base';
import {
  decideLoadGiftCard,
  GIFT_RANDOM_DIGITS,
  giftCardId,
  giftCreditIds,
  idText,
  isExpired,
  isGiftCode,
  loadGiftCardCommand,
  makeGiftCode,
  projectGiftCard,
  tidyGiftCode,
} from '@galley/domain';
import { z } from 'zod';
import type { GiftCardView } from '../../contract/index.ts';
import { act, actingNow } from '../acting.ts';
import { requireFund } from '../cash/till.ts';
import type { PosHandler } from '../handlers/handler.ts';
import type { PosCore } from '../pos-core.ts';
import { giftCardJobs } from './gift-papers.ts';

const randomDigits = (): string =>
  Array.from({ length: GIFT_RANDOM_DIGITS }, () => randomInt(10)).join('');

/** What is on a card as far as this register has heard. */
export const giftBalance = ({ read }: Pick<PosCore, 'read'>, cardId: string): number =>
  projectGiftCard(read.giftMoves(cardId)).balanceMinor;

export const loadGiftCardHandler: PosHandler<'loadGiftCard'> = (core) => ({
  schema: loadGiftCardCommand,
  run: (command, call) =>
    act(core, call, ({ context, employee, site }) => {
      const fund = requireFund(core, site, context, command.tender === 'cash');
      if (!fund.ok) return fund;
      const { read } = core;
      const named = command.code === undefined ? undefined : tidyGiftCode(command.code);
      const about = {
        card: named === undefined ? undefined : read.giftCard(giftCardId(named)),
        newCode: makeGiftCode(randomDigits()),
        months: read.giftMonths(),
        currency: site.currency,
      };
      const done = decideLoadGiftCard(about, command, context);
      if (!done.ok) return done;
      const { card, load, changeMinor, facts } = done.value;
      const when = { at: load.loadedAt, businessDate: load.businessDate };
      const creditId = giftCreditIds.loaded(load.id);
      const credit = core.giftBook.credit(card.id, creditId, load.amountMinor, when);
      const balanceMinor = giftBalance(core, card.id) + load.amountMinor;
      return ok({
        facts: [...facts, credit],
        outbox: giftCardJobs(core, site, { card, load, balanceMinor, by: employee.name }),
        result: { giftCardId: card.id, code: card.code, balanceMinor, changeMinor },
      });
    }),
});

const viewOf = (core: PosCore, cardId: string, businessDate: string): GiftCardView | null => {
  const card = core.read.giftCard(cardId);
  if (card === undefined) return null;
  return {
    giftCardId: card.id,
    code: card.code,
    balanceMinor: giftBalance(core, card.id),
    hereMinor: core.giftBook.here(card.id),
    expiresOn: card.expiresOn,
    expired: isExpired(card, businessDate),
    asOf: core.sync.cutOffSince?.() ?? null,
    entries: projectGiftCard(core.read.giftMoves(card.id)).entries.slice(0, 20),
  };
};

const wrongCode = () =>
  failure('wrong_code', 'This is no code of a gift card. Scan it, or type it again.', 'code');

/** Looks a card up and holds what is on it for this register, as far as nobody else does (rule GV4). */
export const findGiftCardHandler: PosHandler<'findGiftCard'> = (core) => ({
  schema: z.object({ code: z.string().max(60) }),
  async run({ code }, { session }) {
    const acting = actingNow(core, session);
    if (!acting.ok) return acting;
    const tidy = tidyGiftCode(code);
    if (!isGiftCode(tidy)) return err(wrongCode());
    const id = giftCardId(tidy);
    if (core.read.giftCard(id) !== undefined) await core.giftBook.ask(id);
    return ok(viewOf(core, id, acting.value.context.businessDate));
  },
});

/** Lets other registers have what this one holds of a card. */
export const letGoOfGiftCard = (core: PosCore, cardId: string): void => {
  const facts = core.giftBook.giveBack(cardId);
  if (facts.length > 0) core.replica.commit({ facts });
};

export const letGoGiftCardHandler: PosHandler<'letGoGiftCard'> = (core) => ({
  schema: z.object({ giftCardId: idText }),
  run({ giftCardId: id }, { session }) {
    const acting = actingNow(core, session);
    if (!acting.ok) return acting;
    letGoOfGiftCard(core, id);
    return ok(null);
  },
});
