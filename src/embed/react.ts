import { type ComponentType, createElement, render as paint } from 'preact';

/**
 * What the sections ask of React, over Preact; the build of the elements puts it in React's place. Sections are pure
 * views without state, always drawn from their root down in one go, so a context is no more than the value that was
 * provided last. Whatever else a section may ask for one day is not here, and the build says so.
 */
export { Fragment } from 'preact';

interface Context<V> {
  value: V;
  Provider: (props: { readonly value: V; readonly children?: unknown }) => unknown;
}

export function createContext<V>(value: V): Context<V> {
  const context = { value } as Context<V>;
  context.Provider = (props) => {
    context.value = props.value;
    return props.children;
  };
  return context;
}

export const useContext = <V>(context: Context<V>): V => context.value;

export const useMemo = <V>(make: () => V): V => make();

/** A root as `react-dom/client` makes it; it draws at once. */
export function createRoot(place: Element) {
  return {
    render: (view: Parameters<typeof paint>[0]) => paint(view, place),
    unmount: () => paint(null, place),
  };
}

type Props = Parameters<typeof createElement>[1];

/** An element as the compiled JSX asks for one. */
export const jsx = (type: string | ComponentType, props: Props, key?: string) =>
  createElement(type as string, key === undefined ? props : { ...props, key });

export { jsx as jsxs };
