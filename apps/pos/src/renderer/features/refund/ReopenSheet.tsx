import { canonicalJson } from '@galley/base';
import type { MenuView } from '@galley/pos/contract';
import { Notice, toaster } from '@galley/ui';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { ActSheet } from '../../parts/ActSheet.tsx';
import { ChoiceList } from '../../parts/ChoiceList.tsx';
import { checkTitle } from '../../parts/check-title.ts';
import { useRead } from '../../state/read.store.ts';
import { rpc } from '../../state/rpc.ts';
import { closeSheet, takeCheck } from '../../state/ui.store.ts';
import { useCheck } from '../../state/use-check.ts';
import { GivenBackSheet } from './GivenBackSheet.tsx';

const NO_REASONS: MenuView['refundReasons'] = [];

/** A settled check goes on as a new one, with its lines and its money, and with a manager's consent. */
export function ReopenSheet({ checkId }: { readonly checkId: string }) {
  const check = useCheck(checkId);
  const reasons = useRead(({ menu }) => menu?.view.refundReasons ?? NO_REASONS);
  const [reasonId, setReasonId] = useState<string | null>(null);
  const [acting, setActing] = useState(false);
  if (!check) return null;
  const title = words.reopenTitle(checkTitle(check));
  if (!check.reopenable && !acting) return <GivenBackSheet title={title} />;
  const wish = reasonId === null ? undefined : { checkId, reasonId };
  const perform = async (approvalId?: string) => {
    if (wish === undefined) return undefined;
    setActing(true);
    const approval = approvalId === undefined ? {} : { approvalId };
    const outcome = await rpc().run('reopenCheck', { ...wish, ...approval });
    setActing(false);
    if (!outcome.ok) return outcome.error;
    closeSheet();
    takeCheck(outcome.value.checkId);
    toaster.show({ message: words.reopened(outcome.value.receiptDisplay), tone: 'ok' });
    return undefined;
  };
  return (
    <ActSheet
      title={title}
      label={words.reopen}
      act={wish && { type: 'reopen', checkId, wish: canonicalJson(wish) }}
      perform={perform}
      testId="reopen-confirm"
    >
      <Notice kind="info" title={words.reopenHelp}>
        {words.reopenHelpMore}
      </Notice>
      <ChoiceList label={words.reason} options={reasons} chosen={reasonId} onChoose={setReasonId} />
    </ActSheet>
  );
}
