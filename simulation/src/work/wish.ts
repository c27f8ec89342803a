/** A command that somebody at a device wants carried out; the id stays when it is asked again. */
export type Wish = {
  readonly name: string;
  readonly input: object;
  readonly commandId: string;
  /** Whoever it is done for, where somebody waits for it. */
  readonly party?: number;
};

export type WishDraft = Omit<Wish, 'commandId'>;
