import type { CoreDefinition } from '@galley/shell/contract';
import type { WorkContract } from '../contract/index.ts';
import { cardCommands } from './cards/cards.handlers.ts';
import { cardNotes } from './cards/note-answer.ts';
import {
  countFundHandler,
  makeZHandler,
  moveCashHandler,
  openFundHandler,
  printXHandler,
  reprintZHandler,
} from './cash/cash.handlers.ts';
import {
  attachCustomerHandler,
  forgetAddressHandler,
  saveCustomerHandler,
} from './customer-records/customer-records.handlers.ts';
import { closeDayHandler, declareLossHandler } from './day/day.handlers.ts';
import { allowDeliveryHandler, chooseZoneHandler } from './delivery/delivery.handlers.ts';
import {
  assignTablesHandler,
  cleanTableHandler,
  joinTablesHandler,
  leaveTableHandler,
  seatPartyHandler,
} from './floor/floor.handlers.ts';
import {
  savePartyHandler,
  settleFloorHandler,
  stepPartyHandler,
} from './floor/parties.handlers.ts';
import {
  findGiftCardHandler,
  letGoGiftCardHandler,
  loadGiftCardHandler,
} from './gift-cards/gift-cards.handlers.ts';
import { addLineHandler } from './handlers/add-line.handler.ts';
import { adjustHandler, withdrawAdjustmentHandler } from './handlers/adjust.handler.ts';
import { approveHandler } from './handlers/approve.handler.ts';
import {
  keepMakingHandler,
  markAvailableHandler,
  markUnavailableHandler,
  refuseSaleHandler,
  setPortionsHandler,
} from './handlers/availability.handlers.ts';
import { changeLineHandler } from './handlers/change-line.handler.ts';
import { changeOrderTypeHandler } from './handlers/change-order-type.handler.ts';
import { checkInHandHandler } from './handlers/check-in-hand.handler.ts';
import { chooseEditHandler } from './handlers/choose-edit.handler.ts';
import { clearUnsentHandler } from './handlers/clear-unsent.handler.ts';
import { confirmClashHandler } from './handlers/confirm-clash.handler.ts';
import { confirmClashesHandler } from './handlers/confirm-clashes.handler.ts';
import { correctTenderHandler } from './handlers/correct-tender.handler.ts';
import {
  fireCourseHandler,
  planLinesHandler,
  undoFireHandler,
} from './handlers/courses.handlers.ts';
import { describeCheckHandler } from './handlers/describe-check.handler.ts';
import {
  learnDrawerSensorHandler,
  readDrawerLevelHandler,
} from './handlers/drawer-sensor.handlers.ts';
import { handOverHandler } from './handlers/hand-over.handler.ts';
import { loginHandler } from './handlers/login.handler.ts';
import { logoutHandler } from './handlers/logout.handler.ts';
import { mergeChecksHandler } from './handlers/merge-checks.handler.ts';
import { moveLinesHandler } from './handlers/move-lines.handler.ts';
import { noteAllergiesHandler } from './handlers/note-allergies.handler.ts';
import { openCheckHandler } from './handlers/open-check.handler.ts';
import { openDrawerAgainHandler } from './handlers/open-drawer-again.handler.ts';
import { payHandler } from './handlers/pay.handler.ts';
import {
  findDevicesHandler,
  removePeripheralHandler,
  savePeripheralHandler,
  testDeviceHandler,
} from './handlers/peripherals.handlers.ts';
import { printGiftReceiptHandler } from './handlers/print-gift-receipt.handler.ts';
import { printGuestCheckHandler } from './handlers/print-guest-check.handler.ts';
import { promiseOrderHandler } from './handlers/promise-order.handler.ts';
import { refundCheckHandler } from './handlers/refund-check.handler.ts';
import { refundLineHandler } from './handlers/refund-line.handler.ts';
import { removeLineHandler } from './handlers/remove-line.handler.ts';
import { reopenCheckHandler } from './handlers/reopen-check.handler.ts';
import { repeatRoundHandler } from './handlers/repeat-round.handler.ts';
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
import { tryProbeHandler, tryScaleHandler } from './handlers/try-probe.handler.ts';
import { undoMoveHandler } from './handlers/undo-move.handler.ts';
import { voidLineHandler } from './handlers/void-line.handler.ts';
import { remakeLineHandler, takeBackRemakeHandler } from './kitchen/remake.handlers.ts';
import { rushCheckHandler } from './kitchen/rush-check.handler.ts';
import { takeOutHandler } from './kitchen/take-out.handler.ts';
import { burnPointsHandler } from './loyalty/loyalty.handlers.ts';
import { mailInvoiceHandler } from './mail/mail-invoice.handler.ts';
import { mailReceiptHandler } from './mail/mail-receipt.handler.ts';
import { resolveMailHandler } from './mail/mails.query.ts';
import type { PosCore } from './pos-core.ts';
import { registerQueries } from './register-queries.ts';
import { replayOrderHandler } from './replay/replay-order.handler.ts';
import { replayZHandler } from './replay/replay-z.handler.ts';
import { takeOffChargeHandler } from './service-charges/take-off-charge.handler.ts';
import { keepFavouriteHandler, setSuggestionsHandler } from './strip/strip.handlers.ts';
import { noteTaskHandler } from './tasks/tasks.handlers.ts';
import { taxCommands } from './tax/tax-commands.ts';
import {
  correctPunchHandler,
  openClockHandler,
  punchHandler,
} from './time-clock/time-clock.handlers.ts';
import { noteTipHandler } from './tips/note-tip.handler.ts';
import {
  declareTipsHandler,
  payOutTipsHandler,
  printTipsHandler,
  shareTipsHandler,
  tipOutHandler,
} from './tips/tip-ledger.handlers.ts';

/** Every command and query of the register on one core. */
export const defineRegister = (core: PosCore): CoreDefinition<WorkContract> => {
  core.cardDesk.serve(cardNotes(core));
  return { commands: commandsOf(core), queries: registerQueries(core) };
};

const commandsOf = (core: PosCore): CoreDefinition<WorkContract>['commands'] => ({
  login: loginHandler(core),
  logout: logoutHandler(core),
  openCheck: openCheckHandler(core),
  changeOrderType: changeOrderTypeHandler(core),
  promiseOrder: promiseOrderHandler(core),
  chooseZone: chooseZoneHandler(core),
  allowDelivery: allowDeliveryHandler(core),
  takeOffCharge: takeOffChargeHandler(core),
  noteTip: noteTipHandler(core),
  declareTips: declareTipsHandler(core),
  tipOut: tipOutHandler(core),
  payOutTips: payOutTipsHandler(core),
  shareTips: shareTipsHandler(core),
  printTips: printTipsHandler(core),
  describeCheck: describeCheckHandler(core),
  addLine: addLineHandler(core),
  changeLine: changeLineHandler(core),
  chooseEdit: chooseEditHandler(core),
  noteAllergies: noteAllergiesHandler(core),
  confirmClashes: confirmClashesHandler(core),
  removeLine: removeLineHandler(core),
  clearUnsent: clearUnsentHandler(core),
  restoreLine: restoreLineHandler(core),
  sendCheck: sendCheckHandler(core),
  fireCourse: fireCourseHandler(core),
  undoFire: undoFireHandler(core),
  planLines: planLinesHandler(core),
  remakeLine: remakeLineHandler(core),
  takeBackRemake: takeBackRemakeHandler(core),
  rushCheck: rushCheckHandler(core),
  takeOut: takeOutHandler(core),
  voidLine: voidLineHandler(core),
  adjust: adjustHandler(core),
  withdrawAdjustment: withdrawAdjustmentHandler(core),
  pay: payHandler(core),
  ...cardCommands(core),
  ...taxCommands(core),
  reversePayment: reversePaymentHandler(core),
  correctTender: correctTenderHandler(core),
  refundLine: refundLineHandler(core),
  refundCheck: refundCheckHandler(core),
  reopenCheck: reopenCheckHandler(core),
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
  mailReceipt: mailReceiptHandler(core),
  mailInvoice: mailInvoiceHandler(core),
  resolveMail: resolveMailHandler(core),
  openDrawerAgain: openDrawerAgainHandler(core),
  printGiftReceipt: printGiftReceiptHandler(core),
  printGuestCheck: printGuestCheckHandler(core),
  resolvePrintJob: resolvePrintJobHandler(core),
  reroutePrintJob: reroutePrintJobHandler(core),
  replayOrder: replayOrderHandler(core),
  replayZ: replayZHandler(core),
  savePeripheral: savePeripheralHandler(core),
  removePeripheral: removePeripheralHandler(core),
  findDevices: findDevicesHandler(core),
  testDevice: testDeviceHandler(core),
  readDrawerLevel: readDrawerLevelHandler(core),
  learnDrawerSensor: learnDrawerSensorHandler(core),
  tryProbe: tryProbeHandler(core),
  tryScale: tryScaleHandler(core),
  weigh: weighHandler(core),
  tare: tareHandler(core),
  takeScan: takeScanHandler(core),
  checkInHand: checkInHandHandler(core),
  markUnavailable: markUnavailableHandler(core),
  markAvailable: markAvailableHandler(core),
  setPortions: setPortionsHandler(core),
  keepMaking: keepMakingHandler(core),
  confirmClash: confirmClashHandler(core),
  refuseSale: refuseSaleHandler(core),
  repeatRound: repeatRoundHandler(core),
  saveCustomer: saveCustomerHandler(core),
  attachCustomer: attachCustomerHandler(core),
  forgetAddress: forgetAddressHandler(core),
  burnPoints: burnPointsHandler(core),
  loadGiftCard: loadGiftCardHandler(core),
  findGiftCard: findGiftCardHandler(core),
  letGoGiftCard: letGoGiftCardHandler(core),
  openFund: openFundHandler(core),
  moveCash: moveCashHandler(core),
  countFund: countFundHandler(core),
  makeZ: makeZHandler(core),
  printX: printXHandler(core),
  reprintZ: reprintZHandler(core),
  closeDay: closeDayHandler(core),
  declareLoss: declareLossHandler(core),
  openClock: openClockHandler(core),
  punch: punchHandler(core),
  correctPunch: correctPunchHandler(core),
  noteTask: noteTaskHandler(core),
  seatParty: seatPartyHandler(core),
  leaveTable: leaveTableHandler(core),
  cleanTable: cleanTableHandler(core),
  joinTables: joinTablesHandler(core),
  assignTables: assignTablesHandler(core),
  saveParty: savePartyHandler(core),
  stepParty: stepPartyHandler(core),
  settleFloor: settleFloorHandler(core),
  keepFavourite: keepFavouriteHandler(core),
  setSuggestions: setSuggestionsHandler(core),
});
