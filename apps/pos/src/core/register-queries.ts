import type { CoreDefinition } from '@galley/shell/contract';
import type { WorkContract } from '../contract/index.ts';
import { cardTerminalQuery } from './cards/card-terminal.query.ts';
import { fundsQuery } from './cash/cash.queries.ts';
import {
  customerAtCheckQuery,
  customerRecordQuery,
  findCustomersQuery,
} from './customer-records/customer-records.handlers.ts';
import { dayCloseQuery } from './day/day.handlers.ts';
import { zonesQuery } from './delivery/delivery.handlers.ts';
import { floorTasksQuery, partiesQuery } from './floor/floor.queries.ts';
import { checkHistoryQuery } from './history/check-history.query.ts';
import { handedOutQuery } from './kitchen/handed-out.query.ts';
import { undeliveredQuery } from './kitchen/undelivered.query.ts';
import { mailsQuery } from './mail/mails.query.ts';
import type { PosCore } from './pos-core.ts';
import { allergensQuery } from './queries/allergens.query.ts';
import {
  availabilityQuery,
  countdownsQuery,
  outageTasksQuery,
} from './queries/availability.query.ts';
import { checkQuery } from './queries/check.query.ts';
import { checkRefundQuoteQuery } from './queries/check-refund-quote.query.ts';
import { checksQuery } from './queries/checks.query.ts';
import { coursesQuery } from './queries/courses.query.ts';
import { customerQuery } from './queries/customer.query.ts';
import {
  deviceProcessQuery,
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
import { drawerKickQuery, drawersQuery, printersQuery } from './queries/printers.query.ts';
import { promisedQuery } from './queries/promised.query.ts';
import { refundQuoteQuery } from './queries/refund-quote.query.ts';
import { serversQuery } from './queries/servers.query.ts';
import { sessionQuery } from './queries/session.query.ts';
import { siteQuery } from './queries/site.query.ts';
import { slotsQuery } from './queries/slots.query.ts';
import { splitPartsQuery } from './queries/split-parts.query.ts';
import { syncQuery } from './queries/sync.query.ts';
import { tablesQuery } from './queries/tables.query.ts';
import { stripQuery, suggestionsQuery } from './strip/strip.handlers.ts';
import { tasksQuery } from './tasks/tasks.handlers.ts';
import { taxQueries } from './tax/tax-commands.ts';
import { clockListQuery } from './time-clock/time-clock.handlers.ts';
import { tipLedgerQuery } from './tips/tip-ledger.query.ts';

/** Every query of the register on one core. */
export const registerQueries = (core: PosCore): CoreDefinition<WorkContract>['queries'] => ({
  site: siteQuery(core),
  menu: menuQuery(core),
  allergens: allergensQuery(core),
  availability: availabilityQuery(core),
  countdowns: countdownsQuery(core),
  outageTasks: outageTasksQuery(core),
  check: checkQuery(core),
  courses: coursesQuery(core),
  handedOut: handedOutQuery(core),
  undelivered: undeliveredQuery(core),
  customer: customerQuery(core),
  checks: checksQuery(core),
  promised: promisedQuery(core),
  zones: zonesQuery(core),
  slots: slotsQuery(core),
  splitParts: splitPartsQuery(core),
  tables: tablesQuery(core),
  sync: syncQuery(core),
  printJobs: printJobsQuery(core),
  printers: printersQuery(core),
  mails: mailsQuery(core),
  drawers: drawersQuery(core),
  drawerKick: drawerKickQuery(core),
  refundQuote: refundQuoteQuery(core),
  ...taxQueries(core),
  checkRefundQuote: checkRefundQuoteQuery(core),
  pinWait: pinWaitQuery(core),
  session: sessionQuery(core),
  servers: serversQuery(core),
  deviceProcess: deviceProcessQuery(core),
  devices: devicesQuery(core),
  scales: scalesQuery(core),
  scans: scansQuery(core),
  weighedPrice: weighedPriceQuery(core),
  readCode: readCodeQuery(core),
  probes: probesQuery(core),
  clockList: clockListQuery(core),
  cardTerminal: cardTerminalQuery(core),
  funds: fundsQuery(core),
  dayClose: dayCloseQuery(core),
  tasks: tasksQuery(core),
  tipLedger: tipLedgerQuery(core),
  findCustomers: findCustomersQuery(core),
  customerRecord: customerRecordQuery(core),
  customerAtCheck: customerAtCheckQuery(core),
  parties: partiesQuery(core),
  floorTasks: floorTasksQuery(core),
  checkHistory: checkHistoryQuery(core),
  strip: stripQuery(core),
  suggestions: suggestionsQuery(core),
});
