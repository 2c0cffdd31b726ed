import { createContext, useContext } from 'react';
import type { Drawing } from './drawing.ts';

const DrawingContext = createContext<Drawing>({ glyphs: {}, routes: [], shown: 0 });

/** Provides the drawing to the sections below. Without it they are complete, with a plain line. */
export const DrawingProvider = DrawingContext.Provider;
export const useDrawing = (): Drawing => useContext(DrawingContext);
