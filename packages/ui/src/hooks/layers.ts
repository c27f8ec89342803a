import { createContext, useContext } from 'react';

/** Which sheets are open, by depth: the page is 0, a sheet on it 1, a sheet on that 2. */
export type Layers = {
  /** Says that a layer of this depth is open; returns the way out. */
  open(depth: number): () => void;
  /** The depth that the keyboard belongs to. */
  top(): number;
};

export function createLayers(): Layers {
  const depths: number[] = [];
  return {
    open(depth) {
      depths.push(depth);
      return () => void depths.splice(depths.indexOf(depth), 1);
    },
    top: () => Math.max(0, ...depths),
  };
}

/** The layers of this page. */
export const layers: Layers = createLayers();

export const LayerDepth = createContext(0);

/** The depth this component stands on. */
export function useLayerDepth(): number {
  return useContext(LayerDepth);
}
