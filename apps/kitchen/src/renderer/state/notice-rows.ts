import type { NoticeView } from '@galley/kitchen/contract';

/** What happened, as it stands before the notice. */
export const NOTICE_WORDS: Readonly<Record<NoticeView['type'], string>> = {
  void: 'VOID',
  change: 'CHANGE',
  allergy: 'ALLERGY',
  moved: 'MOVED',
};

/** What was voided or changed and what to do about it, as two rows: neither may push the other off the ticket. */
export const noticeRows = ({ type, text }: Pick<NoticeView, 'type' | 'text'>) => {
  const colon = text.lastIndexOf(': ');
  const [what, deed] = colon < 0 ? [text, ''] : [text.slice(0, colon), text.slice(colon + 2)];
  const word = NOTICE_WORDS[type];
  // The dish stands greyed below; where it is made stands nowhere else.
  return type === 'moved'
    ? ([`${word}, ${deed}`, what] as const)
    : ([`${word} ${what}`, deed] as const);
};
