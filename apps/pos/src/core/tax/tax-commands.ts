import { invoiceHandlers, invoicesQuery } from '../invoices/invoices.handlers.ts';
import type { PosCore } from '../pos-core.ts';
import { exemptCheckHandler } from './exempt-check.handler.ts';

/** The commands about the tax of a check and the invoices of it. */
export const taxCommands = (core: PosCore) => ({
  exemptCheck: exemptCheckHandler(core),
  ...invoiceHandlers(core),
});

export const taxQueries = (core: PosCore) => ({ invoices: invoicesQuery(core) });
