import { speakTo } from '@galley/ui/language';
import { useRead } from './read.store.ts';

/** From now on the page speaks the language of who is logged in; before the core has told who that is, it stays. */
export const followPerson = (): void => {
  useRead.subscribe(({ session }, before) => {
    if (session === undefined || session?.sessionId === before.session?.sessionId) return;
    speakTo(session);
  });
};
