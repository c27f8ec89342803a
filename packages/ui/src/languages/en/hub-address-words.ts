import type { Widened } from '../languages.ts';

/** Texts of the typed address of the site hub. */
export const hubAddressWords = {
  label: 'Address of the site hub',
  hint: 'Only if it is not found by itself. Like 192.168.1.20:4605',
  use: 'Use this address',
  forget: 'Forget it',
  answers: {
    acting: 'Kept. The site’s hub answers there.',
    waiting: 'Kept. A hub of this site answers there; another one carries the site now.',
    central: 'Kept. The central hub answers there.',
    silent: 'Kept, but nobody answers there now. It is tried again and again.',
  },
  forgotten: 'The typed address is forgotten',
} as const;

export type HubAddressWords = Widened<typeof hubAddressWords>;
