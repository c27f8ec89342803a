import type { NoticeView, TicketView } from '@galley/kitchen/contract';

/** Allergies of a ticket that its station has not confirmed; they hold the bump back. */
export const unconfirmedOf = ({ allergies }: Pick<TicketView, 'allergies'>): string[] =>
  allergies.flatMap(({ unconfirmed }) => unconfirmed);

/** Words of those. */
export const unconfirmedText = ({ allergies }: Pick<TicketView, 'allergies'>): string =>
  allergies
    .filter(({ unconfirmed }) => unconfirmed.length > 0)
    .map(({ text }) => text)
    .join(', ');

/** Some of it came after the ticket: it alarms like a void. */
export const isLate = ({ notices }: Pick<TicketView, 'notices'>): boolean =>
  notices.some(({ type }) => type === 'allergy');

/** What the row of voids and changes shows; an allergy has a place of its own on the ticket. */
export const rowNotices = ({ notices }: Pick<TicketView, 'notices'>): NoticeView[] =>
  notices.filter(({ type }) => type !== 'allergy');
