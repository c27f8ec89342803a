import { presentBadge } from '../../state/badge-taker.ts';
import { rpc } from '../../state/rpc.ts';
import { actOnScan, forgetAtLogIn } from './act-on-scan.ts';

/** Codes of attached scanners: the first window that takes one acts on it. What was scanned before is past. */
export const watchScanners = (): void => {
  forgetAtLogIn();
  let seen: number | undefined;
  rpc().watch(
    'scans',
    {},
    (scan) => {
      const seq = scan?.seq ?? 0;
      const isNew = seen !== undefined && seq > seen;
      seen = Math.max(seen ?? 0, seq);
      if (scan === null || !isNew) return;
      void rpc()
        .run('takeScan', { seq })
        .then((taken) => {
          if (taken.ok && !presentBadge({ scan: seq })) actOnScan(scan.outcome);
        });
    },
    () => undefined,
  );
};
