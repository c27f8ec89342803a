import type { CheckView } from '@galley/pos/contract';
import { useEffect, useState } from 'react';
import { rpc } from './rpc.ts';
import { share } from './share.ts';

/** A check other than the one in hand, followed while it is on the screen. */
export const useCheck = (checkId: string): CheckView | null | undefined => {
  const [check, setCheck] = useState<CheckView | null>();
  useEffect(
    () => rpc().watch('check', { checkId }, (value) => setCheck((before) => share(before, value))),
    [checkId],
  );
  return check;
};
