import type { RefundQuoteView } from '@galley/pos/contract';
import { useEffect, useState } from 'react';
import { rpc } from './rpc.ts';

/** What would go back for so many of a line, as it stands now; undefined until it is known. */
export const useRefundQuote = (
  lineId: string,
  quantity: number,
  checkId: string,
): RefundQuoteView | null | undefined => {
  const [quote, setQuote] = useState<RefundQuoteView | null>();
  useEffect(() => {
    setQuote(undefined);
    return rpc().watch('refundQuote', { lineId, quantity, checkId }, setQuote);
  }, [lineId, quantity, checkId]);
  return quote;
};
