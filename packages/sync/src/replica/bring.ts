import type { Result } from '@galley/base';
import { ok } from '@galley/base';
import { keyText } from './applier.ts';
import { createChangeSet } from './changes.ts';
import { heldHere, putInForce } from './held-here.ts';
import { attempt, type Core } from './replica-core.ts';
import { resendRows } from './resend.ts';
import type { RowKey } from './row-store.ts';
import { mayWrite } from './settling.ts';
import type { WriteFailure } from './sqlite-failure.ts';

/**
 * Commits rows of the tenant once more that a site hub says the central hub lacks, as they are here (rule DG49):
 * those that this device may write and that are not on their way or set aside. Returns how many were new.
 */
export const bringRows = (core: Core, named: readonly RowKey[]): Result<number, WriteFailure> => {
  const { db, parts, device, options } = core;
  if (device === undefined) return ok(0);
  const { tenantId } = device.identity;
  const spared = parts.digest.undisputed();
  const held = (key: RowKey) =>
    heldHere(db, parts.rows, key).filter(({ scope }) => scope === tenantId);
  const isHere = (key: RowKey) =>
    parts.rows.scopeOf(key) === tenantId ||
    (parts.rows.read(key) === undefined && held(key).length > 0);
  const keys = named.filter(
    (key) =>
      isHere(key) &&
      mayWrite(parts, key.kind, key.id) &&
      (held(key).length > 0 || !spared.has(keyText(key))),
  );
  if (keys.length === 0) return ok(0);
  const changes = createChangeSet();
  const bring = () => {
    for (const key of keys)
      for (const { write } of held(key)) {
        putInForce(parts, tenantId, write);
        changes.add(key);
      }
    return resendRows(db, parts, device, tenantId, keys, options.clock.now());
  };
  const done = attempt(() => db.transaction(bring).immediate());
  if (done.ok && changes.size() > 0) core.changed.tell(changes.take());
  if (done.ok && done.value > 0) core.committed.tell();
  return done;
};
