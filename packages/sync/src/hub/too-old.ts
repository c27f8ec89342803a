import { oldestSchema, type PushRefusal, type PushRequest } from '../protocol/index.ts';

/** Which wire schema the sender's program speaks; programs that do not say so speak that of their commits. */
const spokenBy = ({ schema, txns }: PushRequest): number | undefined =>
  schema ?? (txns.length === 0 ? undefined : Math.max(...txns.map((txn) => txn.schema)));

/**
 * Refuses a program of before the versions that a hub works with; it keeps what it has, and an update sends
 * it. Schemas only grow, so commits of any older version are taken from a program that is not too old.
 */
export const tooOld = (request: PushRequest, hubSchema: number): PushRefusal | undefined => {
  const spoken = spokenBy(request);
  const oldest = oldestSchema(hubSchema);
  if (spoken === undefined || spoken >= oldest) return undefined;
  const reason = `This program is too old for the hub: it speaks schema ${spoken}, the hub ${oldest} to ${hubSchema}. Update it; what it has not sent is kept and goes up then.`;
  return { code: 'schema_too_old', reason, message: reason };
};
