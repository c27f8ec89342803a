import type { Mutation } from '../shop/world.ts';

export const FAITHFUL: Mutation = {
  name: 'none',
  store: (store) => store,
  replica: (replica) => replica,
  register: (core) => core,
};
