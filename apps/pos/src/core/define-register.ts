import type { CoreDefinition } from '@galley/shell/contract';
import type { PosContract } from '../contract/index.ts';
import { addLineHandler } from './handlers/add-line.handler.ts';
import { approveHandler } from './handlers/approve.handler.ts';
import { changeLineHandler } from './handlers/change-line.handler.ts';
import { describeCheckHandler } from './handlers/describe-check.handler.ts';
import { handOverHandler } from './handlers/hand-over.handler.ts';
import { loginHandler } from './handlers/login.handler.ts';
import { logoutHandler } from './handlers/logout.handler.ts';
import { mergeChecksHandler } from './handlers/merge-checks.handler.ts';
import { moveLinesHandler } from './handlers/move-lines.handler.ts';
import { openCheckHandler } from './handlers/open-check.handler.ts';
import { payHandler } from './handlers/pay.handler.ts';
import {
  findDevicesHandler,
  removePeripheralHandler,
  savePeripheralHandler,
  testDeviceHandler,
} from './handlers/peripherals.handlers.ts';
import { printGuestCheckHandler } from './handlers/print-guest-check.handler.ts';
import { refundLineHandler } from './handlers/refund-line.handler.ts';
import { removeLineHandler } from './handlers/remove-line.handler.ts';
import { reprintReceiptHandler } from './handlers/reprint-receipt.handler.ts';
import { reroutePrintJobHandler } from './handlers/reroute-print-job.handler.ts';
import { resolvePrintJobHandler } from './handlers/resolve-print-job.handler.ts';
import { restoreLineHandler } from './handlers/restore-line.handler.ts';
import { reversePaymentHandler } from './handlers/reverse-payment.handler.ts';
import { takeScanHandler, tareHandler, weighHandler } from './handlers/scales.handlers.ts';
import { seatLinesHandler } from './handlers/seat-lines.handler.ts';
import { sendCheckHandler } from './handlers/send-check.handler.ts';
import { settleMoveHandler } from './handlers/settle-move.handler.ts';
import { shareLinesHandler } from './handlers/share-lines.handler.ts';
import { splitCheckHandler } from './handlers/split-check.handler.ts';
import { undoMoveHandler } from './handlers/undo-move.handler.ts';
import { voidLineHandler } from './handlers/void-line.handler.ts';
import type { PosCore } from './pos-core.ts';
import { checkQuery } from './queries/check.query.ts';
import { checksQuery } from './queries/checks.query.ts';
import {
  devicesQuery,
  probesQuery,
  readCodeQuery,
  scalesQuery,
  scansQuery,
  weighedPriceQuery,
} from './queries/devices.query.ts';
import { menuQuery } from './queries/menu.query.ts';
import { pinWaitQuery } from './queries/pin-wait.query.ts';
import { printJobsQuery } from './queries/print-jobs.query.ts';
import { drawersQuery, printersQuery } from './queries/printers.query.ts';
import { refundQuoteQuery } from './queries/refund-quote.query.ts';
import { serversQuery } from './queries/servers.query.ts';
import { sessionQuery } from './queries/session.query.ts';
import { siteQuery } from './queries/site.query.ts';
import { syncQuery } from './queries/sync.query.ts';
import { tablesQuery } from './queries/tables.query.ts';
import { replayOrderHandler } from './replay/replay-order.handler.ts';

/** Every command and query of the register on one core. */
export const defineRegister = (core: PosCore): CoreDefinition<PosContract> => ({
  commands: {
    login: loginHandler(core),
    logout: logoutHandler(core),
    openCheck: openCheckHandler(core),
    describeCheck: describeCheckHandler(core),
    addLine: addLineHandler(core),
    changeLine: changeLineHandler(core),
    removeLine: removeLineHandler(core),
    restoreLine: restoreLineHandler(core),
    sendCheck: sendCheckHandler(core),
    voidLine: voidLineHandler(core),
    pay: payHandler(core),
    reversePayment: reversePaymentHandler(core),
    refundLine: refundLineHandler(core),
    handOver: handOverHandler(core),
    mergeChecks: mergeChecksHandler(core),
    moveLines: moveLinesHandler(core),
    seatLines: seatLinesHandler(core),
    settleMove: settleMoveHandler(core),
    shareLines: shareLinesHandler(core),
    splitCheck: splitCheckHandler(core),
    undoMove: undoMoveHandler(core),
    approve: approveHandler(core),
    reprintReceipt: reprintReceiptHandler(core),
    printGuestCheck: printGuestCheckHandler(core),
    resolvePrintJob: resolvePrintJobHandler(core),
    reroutePrintJob: reroutePrintJobHandler(core),
    replayOrder: replayOrderHandler(core),
    savePeripheral: savePeripheralHandler(core),
    removePeripheral: removePeripheralHandler(core),
    findDevices: findDevicesHandler(core),
    testDevice: testDeviceHandler(core),
    weigh: weighHandler(core),
    tare: tareHandler(core),
    takeScan: takeScanHandler(core),
  },
  queries: {
    site: siteQuery(core),
    menu: menuQuery(core),
    check: checkQuery(core),
    checks: checksQuery(core),
    tables: tablesQuery(core),
    sync: syncQuery(core),
    printJobs: printJobsQuery(core),
    printers: printersQuery(core),
    drawers: drawersQuery(core),
    refundQuote: refundQuoteQuery(core),
    pinWait: pinWaitQuery(core),
    session: sessionQuery(core),
    servers: serversQuery(core),
    devices: devicesQuery(core),
    scales: scalesQuery(core),
    scans: scansQuery(core),
    weighedPrice: weighedPriceQuery(core),
    readCode: readCodeQuery(core),
    probes: probesQuery(core),
  },
});
