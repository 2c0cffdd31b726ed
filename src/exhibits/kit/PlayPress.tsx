import { useEffect, useState } from 'react';
import { Press } from './Press.tsx';
import { wantsLessMotion } from './usePlayer.ts';

interface PlayPressProps {
  readonly playing: boolean;
  readonly onPress: () => void;
}

/** The button beside the steps that starts and stops the animation. With reduced motion, a press goes one step. */
export function PlayPress({ playing, onPress }: PlayPressProps) {
  const [isCalm, calm] = useState(false);
  // The prerendered page does not know its reader, so this is checked only after hydration.
  useEffect(() => calm(wantsLessMotion()), []);
  const rest = isCalm ? 'Step' : 'Play';
  return (
    <Press bare onPress={onPress}>
      {playing ? 'Pause' : rest}
    </Press>
  );
}
