import type { KindSpec, Sha256 } from '@galley/base';
import { canonicalJson } from '@galley/base';

/** Names a set of declarations: equal whatever their order, other as soon as one of them changes. */
export const kindsHash = (sha256: Sha256, kinds: readonly KindSpec[]): string => {
  const sorted = [...kinds].sort((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0));
  return sha256(canonicalJson(sorted)).slice(0, 16);
};
