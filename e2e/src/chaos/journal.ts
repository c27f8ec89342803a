/** A command that a device has answered: from then on its rows may not be lost. */
export type Acknowledged = {
  readonly device: string;
  readonly command: string;
  /** Rows that the answer names. */
  readonly rows: readonly { readonly kind: string; readonly id: string }[];
};

export type Journal = {
  readonly acknowledged: readonly Acknowledged[];
  /** Refusals by device, command and code: people make mistakes, above all when others act meanwhile. */
  readonly refused: ReadonlyMap<string, number>;
  readonly problems: readonly string[];
  answered(device: string, command: string, value: unknown): void;
  refuse(device: string, command: string, code: string): void;
  complain(problem: string): void;
};

/** Which member of an answer names a row of which kind. */
const NAMED = {
  checkId: 'check',
  lineId: 'line',
  roundId: 'round',
  paymentId: 'payment',
  itemId: 'menu_item',
} as const;

const rowsOf = (value: unknown): { kind: string; id: string }[] => {
  const answer = (value ?? {}) as Readonly<Record<string, unknown>>;
  return Object.entries(NAMED).flatMap(([member, kind]) => {
    const id = answer[member];
    return typeof id === 'string' ? [{ kind, id }] : [];
  });
};

export const createJournal = (): Journal => {
  const acknowledged: Acknowledged[] = [];
  const refused = new Map<string, number>();
  const problems: string[] = [];
  return {
    acknowledged,
    refused,
    problems,
    answered: (device, command, value) =>
      void acknowledged.push({ device, command, rows: rowsOf(value) }),
    refuse(device, command, code) {
      const key = `${command} ${code}`;
      refused.set(key, (refused.get(key) ?? 0) + 1);
      // A refusal by a rule is an answer; a fault of the program is none.
      if (code === 'internal') problems.push(`${device}: ${command} failed by itself`);
    },
    complain: (problem) => void problems.push(problem),
  };
};
