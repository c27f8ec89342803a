import { type RegisterPage, registerPage } from './register-page.ts';
import { enterShop, type ShopName } from './shared-shop.ts';
import type { Suite } from './suite.ts';
import { twinsOf } from './twins.ts';

export type OpenRegister = {
  readonly suite: Suite;
  readonly register: RegisterPage;
  /** What the virtual printer has printed, as text, oldest first. */
  papers(): Promise<readonly string[]>;
  /** What a person does at the panel of the virtual devices; throws where the panel refuses it. */
  panel(path: 'devices' | 'condition', wish: object): Promise<void>;
  close(): Promise<void>;
};

/** A register of a shared shop on the screen, where a manager is logged in. */
export const openRegister = async (shop: ShopName = 'whole'): Promise<OpenRegister> => {
  const { suite, open, leave } = await enterShop(shop);
  const register = registerPage(await open(suite.part('register').address));
  await register.logIn();
  const { panel, papers } = twinsOf(suite);
  return {
    suite,
    register,
    panel,
    papers: async () => (await papers()).map(({ text }) => text),
    close: leave,
  };
};
