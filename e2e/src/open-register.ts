import { openWindow } from './browser.ts';
import { PINS, type RegisterPage, registerPage } from './register-page.ts';
import { type Suite, startSuite } from './suite.ts';

export type OpenRegister = {
  readonly suite: Suite;
  readonly register: RegisterPage;
  /** What the virtual printer has printed, as text, oldest first. */
  papers(): Promise<readonly string[]>;
  /** What a person does at the panel of the virtual devices; throws where the panel refuses it. */
  panel(path: 'devices' | 'condition', wish: object): Promise<void>;
  close(): Promise<void>;
};

/** A restaurant of its own with a register on the screen, where a manager is logged in. */
export const openRegister = async (): Promise<OpenRegister> => {
  const suite = await startSuite();
  const window = await openWindow(suite.part('register').address ?? '');
  const register = registerPage(window.page);
  await register.logIn(PINS.manager);
  const at = (path: string): string => `${suite.part('printer').paperAddress}${path}`;
  return {
    suite,
    register,
    papers: async () => {
      const listed = (await (await fetch(at('papers.json'))).json()) as {
        papers: { text: string }[];
      };
      return listed.papers.map(({ text }) => text);
    },
    panel: async (path, wish) => {
      const answer = await fetch(at(path), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(wish),
      });
      if (!answer.ok) throw new Error(`The panel refuses: ${await answer.text()}`);
    },
    close: async () => {
      await window.close();
      await suite.stop();
      suite.remove();
    },
  };
};
