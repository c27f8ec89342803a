import type { Bench } from './bench.ts';
import { orderCommit } from './order-commit/order-commit.bench.ts';

export const BENCHES: readonly Bench[] = [orderCommit];
