import type { GiftCardView, GiftCommands } from '@galley/pos/contract';
import { useEffect, useState } from 'react';
import { giftWords as words } from '../app/gift-words.ts';
import { failureText } from '../app/trouble-text.ts';
import { asPersonNow } from './perform.ts';

export type FoundGiftCard = {
  readonly card: GiftCardView | undefined;
  readonly problem: string | undefined;
  readonly busy: boolean;
  readonly find: (code: string) => Promise<void>;
};

/** A card that was looked up; what is held of it is let go when the screen that asked goes. */
export const useGiftCard = (): FoundGiftCard => {
  const [card, setCard] = useState<GiftCardView>();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const id = card?.giftCardId;
  useEffect(
    () => () => {
      if (id !== undefined) void asPersonNow()('letGoGiftCard', { giftCardId: id });
    },
    [id],
  );
  const find = async (code: string) => {
    setBusy(true);
    const outcome = await asPersonNow()('findGiftCard', { code });
    setBusy(false);
    setCard(outcome.ok ? (outcome.value ?? undefined) : undefined);
    if (!outcome.ok) setProblem(failureText(outcome.error));
    else setProblem(outcome.value === null ? words.unknown : undefined);
  };
  return { card, problem, busy, find };
};

export const loadGiftCard = (input: GiftCommands['loadGiftCard']['input']) =>
  asPersonNow()('loadGiftCard', input);
