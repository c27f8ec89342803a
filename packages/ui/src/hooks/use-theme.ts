import { useSyncExternalStore } from 'react';

export type ThemeName = 'system' | 'light' | 'dark' | 'contrast';

/** What one device shows: theme, and scale = (real px per mm) / (96 / 25.4). */
export type Display = { readonly theme: ThemeName; readonly scale: number };

const KEY = 'galley.display';
const themes: ReadonlyArray<ThemeName> = ['system', 'light', 'dark', 'contrast'];
const fallback: Display = { theme: 'system', scale: 1 };
const listeners = new Set<() => void>();
let current: Display | undefined;

/** A display from stored text; whatever is not understood falls back. Scale is kept in 0.5 to 3. */
export function parseDisplay(text: string | null): Display {
  try {
    const value = JSON.parse(text ?? '{}') as { theme?: unknown; scale?: unknown };
    const theme = themes.find((name) => name === value.theme) ?? fallback.theme;
    return { theme, scale: clampScale(value.scale) };
  } catch {
    return fallback;
  }
}

function clampScale(scale: unknown): number {
  const usable = typeof scale === 'number' && Number.isFinite(scale);
  return usable ? Math.min(3, Math.max(0.5, scale)) : fallback.scale;
}

function apply({ theme, scale }: Display): void {
  const root = document.documentElement;
  const wantsContrast = matchMedia('(prefers-contrast: more)').matches;
  const shown = theme === 'system' && wantsContrast ? 'contrast' : theme;
  if (shown === 'system') root.removeAttribute('data-theme');
  else root.dataset.theme = shown;
  root.style.setProperty('--ui-scale', String(scale));
}

function read(): Display {
  if (current) return current;
  current =
    typeof localStorage === 'undefined' ? fallback : parseDisplay(localStorage.getItem(KEY));
  return current;
}

/** Puts this device's theme and scale on the page; call once before the first render. */
export function applyDisplay(): void {
  apply(read());
}

/** Keeps the display of this device and shows it at once. */
export function setDisplay(change: Partial<Display>): void {
  const next = { ...read(), ...change };
  current = { theme: next.theme, scale: clampScale(next.scale) };
  localStorage.setItem(KEY, JSON.stringify(current));
  apply(current);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function useTheme(): Display & {
  setTheme(theme: ThemeName): void;
  setScale(scale: number): void;
} {
  const display = useSyncExternalStore(subscribe, read, () => fallback);
  return {
    ...display,
    setTheme: (theme) => setDisplay({ theme }),
    setScale: (scale) => setDisplay({ scale }),
  };
}
