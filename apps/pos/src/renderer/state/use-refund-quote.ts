import type { RefundOf } from '@galley/domain';
import type { RefundQuoteView } from '@galley/pos/contract';
import { useEffect, useState } from 'react';
import { rpc } from './rpc.ts';

/** What would go back for a wish, as it stands now; undefined until it is known, null: so much is not left. */
export const useRefundQuote = (
  checkId: string,
  of: RefundOf | undefined,
): RefundQuoteView | null | undefined => {
  const [quote, setQuote] = useState<RefundQuoteView | null>();
  const wish = of === undefined ? undefined : JSON.stringify(of);
  useEffect(() => {
    setQuote(undefined);
    if (wish === undefined) return undefined;
    const asked = JSON.parse(wish) as RefundOf;
    return rpc().watch('checkRefundQuote', { checkId, of: asked }, setQuote);
  }, [checkId, wish]);
  return quote;
};
