import { toaster } from '@galley/ui';
import { courseWords } from '../app/course-words.ts';
import { orderWords } from '../app/order-words.ts';
import { words } from '../app/words.ts';
import { isClash } from './ask-clash.ts';
import { askPrompt } from './ask-prompt.ts';
import { unsentLacking } from './availability.ts';
import { makeFormat } from './format.ts';
import { inTurn } from './line-queue.ts';
import { forgetLast, told } from './orders.ts';
import { useRead } from './read.store.ts';
import { isSlotFull } from './slot-acts.ts';
import { beginOrder, go, openSheet, useUi } from './ui.store.ts';

const timeOf = (at: number): string => {
  const { site } = useRead.getState();
  const { currency = 'XXX', locale = 'en', timeZone = 'UTC' } = site ?? {};
  return makeFormat(currency, locale, timeZone).when(at);
};

/** What of this check is 86'd is asked about once before it goes (rule AV28). */
const isLacking = (checkId: string): boolean => {
  const models = useRead.getState();
  return models.check?.id === checkId && unsentLacking(models).length > 0;
};

/** `early`: what is promised for later goes now. */
export const sendCheck = async (checkId: string, early?: true): Promise<void> => {
  if (isLacking(checkId)) openSheet({ type: 'send-lacking', checkId, ...(early && { early }) });
  else await sendAnyway(checkId, early);
};

/** Its promised time has no room for it (rule OP9). */
const isCrowded = (checkId: string): boolean => {
  const { check } = useRead.getState();
  return check?.id === checkId && check.slot !== null && check.unsentCount > 0;
};

/** To the pay screen: paying sends as well, so that it is asked about as before a send (rules AV28, OP9). */
export const startPaying = (): void => {
  const { checkId } = useUi.getState();
  if (checkId !== null && isLacking(checkId))
    openSheet({ type: 'send-lacking', checkId, pays: true });
  else payWith(checkId);
};

/** The same with what is 86'd. */
export const payWith = (checkId: string | null): void => {
  if (checkId !== null && isCrowded(checkId)) openSheet({ type: 'slot-full', checkId, pays: true });
  else go('pay');
};

/** As `sendCheck`, with what is 86'd: somebody said that it can be made. */
export const sendAnyway = (checkId: string, early?: true): Promise<void> =>
  inTurn(async (perform) => {
    forgetLast();
    // At once: what is chosen while it is sent stays chosen.
    useUi.setState({ lineId: null });
    const outcome = await perform('sendCheck', early ? { checkId, early } : { checkId });
    if (isClash(outcome)) {
      openSheet({ type: 'unsent-clash', checkId, send: early ? { early } : {} });
      return;
    }
    if (isSlotFull(outcome)) {
      openSheet({ type: 'slot-full', checkId });
      return;
    }
    if (askPrompt(outcome, checkId)) return;
    const sent = told(outcome);
    if (sent === undefined) return;
    if (sent.waitsUntil !== undefined) {
      toaster.show({ message: orderWords.goesAt(timeOf(sent.waitsUntil)), tone: 'ok' });
      beginOrder();
      return;
    }
    // The second of two quick taps has nothing left to send, and does not speak over the first.
    if (sent.tickets + sent.held === 0) return;
    const message = words.sentTickets(sent.tickets) + courseWords.alsoHeld(sent.held);
    toaster.show({ message, tone: 'ok' });
  });
