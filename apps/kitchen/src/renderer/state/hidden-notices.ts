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

/**
 * What no ticket on the screen shows: allergies first (rule KS26), then what is of bumped tickets, whose plates may stand
 * on the pass.
 */
export const hiddenNotices = (
  board: Pick<KitchenBoard, 'open' | 'notices'> | null | undefined,
  shown: readonly string[],
): HiddenNotice[] => {
  const elsewhere = (board?.open ?? []).filter((ticket) => !shown.includes(ticket.id));
  const all = [...(board?.notices ?? []), ...elsewhere].flatMap((ticket) =>
    ticket.notices.map((notice) => ({ ticket, notice, where: WHEN[notice.when] })),
  );
  const isAllergy = ({ notice }: HiddenNotice): boolean => notice.type === 'allergy';
  return [...all.filter(isAllergy), ...all.filter((one) => !isAllergy(one))];
};
