import { toaster } from '@galley/ui';
import { courseWords } from '../app/course-words.ts';
import { words } from '../app/words.ts';
import { inTurn } from './line-queue.ts';
import { forgetLast, told } from './orders.ts';
import { useUi } from './ui.store.ts';

export const sendCheck = (checkId: string): Promise<void> =>
  inTurn(async (perform) => {
    forgetLast();
    // At once: what is chosen while it is sent stays chosen.
    useUi.setState({ lineId: null });
    const sent = told(await perform('sendCheck', { checkId }));
    if (sent === undefined) return;
    const message = words.sentTickets(sent.tickets) + courseWords.alsoHeld(sent.held);
    toaster.show({ message, tone: 'ok' });
  });
