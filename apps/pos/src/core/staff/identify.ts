import { err, type Failure, failure, type Result } from '@galley/base';
import { badgeSecret, type Proof } from '@galley/domain';
import type { PosCore } from '../pos-core.ts';
import { activeBadges, activeVerifiers } from './active-verifiers.ts';

type Core = Pick<PosCore, 'pins' | 'read' | 'attached'>;

const noBadge = (): Result<never, Failure> =>
  err(failure('no_badge', 'This is no badge of somebody who works here. Type the PIN.', 'badge'));

/** Goods are scanned by mistake, and are no guess; any other code counts as one, as a wrong PIN does. */
const isGoods = ({ attached }: Core, code: string): boolean =>
  attached.readCode(code).type === 'item';

const byBadge = async (core: Core, code: string): Promise<Result<string, Failure>> => {
  const badges = activeBadges(core.read);
  if (badges.length === 0 || isGoods(core, code)) return noBadge();
  const found = await core.pins.identify(badgeSecret(code), badges);
  return found.ok || found.error.code === 'locked_out' ? found : noBadge();
};

/** Whose PIN or badge it is, among those who work here; without a network (rules BG2 and BG4). */
export const identify = async (core: Core, proof: Proof): Promise<Result<string, Failure>> => {
  const { pin, scan } = proof;
  if (pin !== undefined) return core.pins.identify(pin, activeVerifiers(core.read));
  const code = proof.badge ?? (scan === undefined ? undefined : core.attached.scans.textOf(scan));
  return code === undefined
    ? err(failure('scan_gone', 'The badge was not read. Present it again.', 'badge'))
    : byBadge(core, code);
};
