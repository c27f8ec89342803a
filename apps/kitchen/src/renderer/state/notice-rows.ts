import type { NoticeView } from '@galley/kitchen/contract';

/** What happened, as it stands before the notice. */
export const NOTICE_WORDS: Readonly<Record<NoticeView['type'], string>> = {
  void: 'VOID',
  change: 'CHANGE',
  allergy: 'ALLERGY',
  moved: 'MOVED',
};

/** What was voided or changed and what to do about it, as two rows: neither may push the other off the ticket. */
export const noticeRows = (text: string): readonly [what: string, deed: string] => {
  const colon = text.lastIndexOf(': ');
  return colon < 0 ? [text, ''] : [text.slice(0, colon), text.slice(colon + 2)];
};
