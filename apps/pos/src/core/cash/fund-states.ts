import {
  type FundRows,
  type FundSession,
  type FundSessionRow,
  type FundStore,
  fundOf,
  type GiftLoadRow,
  projectFunds,
} from '@galley/domain';
import type { PosCore } from '../pos-core.ts';

type Ports = Pick<PosCore, 'read' | 'identity' | 'sync'>;

/** Whose register a drawer is. */
const registerOf = (fundId: string): string | undefined => {
  const { type, ownerId } = fundOf(fundId);
  return type === 'drawer' ? ownerId : undefined;
};

/** Money for gift cards that these sessions have, or that named none at their register since the first of them. */
const loadsOf = (
  read: Ports['read'],
  { sessions }: FundRows,
  owner: string | undefined,
): GiftLoadRow[] => {
  if (sessions.length === 0) return [];
  const since = Math.min(...sessions.map(({ openedAt }) => openedAt));
  const named = read.giftLoadsIn(JSON.stringify(sessions.map(({ id }) => id)));
  return [...named, ...(owner === undefined ? [] : read.giftLoadsLoose(owner, since))];
};

/** The recent sessions of a fund with their money, oldest first. */
export const sessionsOfFund = ({ read, identity }: Ports, fundId: string): FundSession[] => {
  const rows = read.fundRows(fundId, registerOf(fundId));
  const loads = loadsOf(read, rows, registerOf(fundId));
  return [...projectFunds({ ...rows, loads }, identity.siteId).sessions];
};

/** A session as it stands; undefined: it is not known here. */
export const sessionState = (ports: Ports, sessionId: string): FundSession | undefined => {
  const row = ports.read.fundSession(sessionId);
  return row === undefined
    ? undefined
    : sessionsOfFund(ports, row.fundId).find((one) => one.row.id === sessionId);
};

/** Safe or petty cash as it stands; undefined: nothing ever happened in it. */
export const storeState = ({ read, identity }: Ports, fundId: string): FundStore | undefined =>
  projectFunds(read.storeRows(fundId), identity.siteId).stores.find(
    (store) => store.fundId === fundId,
  );

/** Who answers for a session and whether it is closed, without its money. */
export const sessionMarks = ({ read, identity }: Ports, rows: readonly FundSessionRow[]) => {
  const { moves, counts } = read.fundMarks(rows.map(({ id }) => id));
  const none = { payments: [], refunds: [], reversals: [] };
  return projectFunds({ ...none, sessions: rows, moves, counts }, identity.siteId).sessions;
};

/**
 * Registers that may have put cash into this fund and cannot be heard now (rule CA7): the one whose drawer it is; of a
 * bank every one, because its owner sells anywhere.
 */
export const unheardOf = ({ identity, sync }: Ports, fundId: string): string[] => {
  const registers = sync.view().peers.filter(({ kind }) => kind === 'register');
  const owner = registerOf(fundId);
  const silent = registers.filter(({ connected }) => !connected).map(({ deviceId }) => deviceId);
  if (owner === undefined) return silent;
  if (owner === identity.deviceId) return [];
  return registers.some(({ deviceId, connected }) => deviceId === owner && connected)
    ? []
    : [owner];
};
