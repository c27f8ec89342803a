import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { patchUi } from './ui.store.ts';

type LastScale = { readonly usedId: string | null };

/** The scale used last at this register, kept over its sessions. */
export const useLastScale = create<LastScale>()(
  persist((): LastScale => ({ usedId: null }), {
    name: 'galley.register.scale',
    version: 1,
    storage: createJSONStorage(() => localStorage),
  }),
);

/** A person chose it; whoever weighs next at this register finds it chosen. */
export const chooseScale = (scaleId: string): void => patchUi({ scaleId });

/** A line was weighed on it. */
export const usedScale = (usedId: string): void => {
  useLastScale.setState({ usedId });
};
