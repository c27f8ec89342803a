import type { Bench } from './bench.ts';
import { checkLoad } from './check-load/check-load.bench.ts';
import { coldStart } from './cold-start/cold-start.bench.ts';
import { hubMerge } from './hub-merge/hub-merge.bench.ts';
import { hubRestart } from './hub-restart/hub-restart.bench.ts';
import { initialSync } from './initial-sync/initial-sync.bench.ts';
import { kitchenBoot } from './kitchen-screen/kitchen-boot.bench.ts';
import { kitchenFrame } from './kitchen-screen/kitchen-frame.bench.ts';
import { kitchenPace } from './kitchen-screen/kitchen-pace.bench.ts';
import { registerToKitchenPainted } from './kitchen-screen/kitchen-painted.bench.ts';
import { kitchenSoak } from './kitchen-screen/kitchen-soak.bench.ts';
import { launcher } from './launcher/launcher.bench.ts';
import { memory } from './memory/memory.bench.ts';
import { menuSearch } from './menu-search/menu-search.bench.ts';
import { offlineCatchup } from './offline-catchup/offline-catchup.bench.ts';
import { orderCommit } from './order-commit/order-commit.bench.ts';
import { printEncode } from './print-encode/print-encode.bench.ts';
import { printLatency } from './print-latency/print-latency.bench.ts';
import {
  registerToKitchen,
  registerToKitchenViaHub,
} from './register-to-kitchen/register-to-kitchen.bench.ts';
import { replicaMerge } from './replica-merge/replica-merge.bench.ts';
import { rush } from './rush/rush.bench.ts';
import { scanToLine } from './scan-to-line/scan-to-line.bench.ts';
import { settle } from './settle/settle.bench.ts';
import { sites } from './sites/sites.bench.ts';
import { soak } from './soak/soak.bench.ts';
import { tap } from './tap/tap.bench.ts';
import { zReport } from './z-report/z-report.bench.ts';

export const BENCHES: readonly Bench[] = [
  orderCommit,
  replicaMerge,
  hubMerge,
  initialSync,
  offlineCatchup,
  registerToKitchen,
  registerToKitchenViaHub,
  registerToKitchenPainted,
  kitchenFrame,
  kitchenBoot,
  kitchenSoak,
  kitchenPace,
  coldStart,
  tap,
  menuSearch,
  checkLoad,
  rush,
  soak,
  settle,
  zReport,
  scanToLine,
  hubRestart,
  launcher,
  printEncode,
  printLatency,
  sites,
  memory,
];
