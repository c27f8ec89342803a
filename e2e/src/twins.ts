import type { Suite } from './suite.ts';

type Paper = { readonly n: number; readonly text: string; readonly imageHeight: number };

/** The virtual devices of a shop: what they show, and the panel at which a person changes them. */
export const twinsOf = (suite: Suite) => {
  const at = (path: string): string => `${suite.part('printer').paperAddress}${path}`;
  const read = async <T>(path: string): Promise<T> => (await (await fetch(at(path))).json()) as T;
  return {
    /** What the virtual printer has printed, oldest first. */
    papers: async (): Promise<readonly Paper[]> =>
      (await read<{ papers: Paper[] }>('papers.json')).papers,
    picture: (n: number): Promise<Response> => fetch(at(`papers/${n}.png`)),
    display: async (): Promise<string> => {
      const { display } = await read<{ display: { lines: string[] } }>('devices.json');
      return display.lines.join('\n');
    },
    /** What a person does at the panel; throws where the panel refuses it. */
    panel: async (path: 'devices' | 'condition', wish: object): Promise<void> => {
      const answer = await fetch(at(path), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(wish),
      });
      if (!answer.ok) throw new Error(`The panel refuses: ${await answer.text()}`);
    },
  };
};
