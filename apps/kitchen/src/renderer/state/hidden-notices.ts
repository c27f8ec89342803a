import type { KitchenBoard, NoticeView, TicketView } from '@galley/kitchen/contract';

export type HiddenNotice = {
  readonly ticket: TicketView;
  readonly notice: NoticeView;
  /** Where or when, as it stands behind the word for what happened. */
  readonly where: string;
};

const WHEN: Readonly<Record<NoticeView['when'], string>> = {
  open: 'on another page',
  before_bump: 'before bump, not seen',
  after_bump: 'after bump',
};

/** Voids that no ticket on the screen shows: of bumped tickets, whose plates may stand on the pass, first. */
export const hiddenNotices = (
  board: Pick<KitchenBoard, 'open' | 'notices'> | null | undefined,
  shown: readonly string[],
): HiddenNotice[] => {
  const elsewhere = (board?.open ?? []).filter((ticket) => !shown.includes(ticket.id));
  return [...(board?.notices ?? []), ...elsewhere].flatMap((ticket) =>
    ticket.notices.map((notice) => ({ ticket, notice, where: WHEN[notice.when] })),
  );
};
