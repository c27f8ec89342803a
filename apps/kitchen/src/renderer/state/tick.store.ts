import { create } from 'zustand';

/** This window's time (ms), once a second for the whole board: who selects a step is told only when it changes. */
export const useTick = create<{ readonly windowNow: number }>()(() => ({ windowNow: Date.now() }));
