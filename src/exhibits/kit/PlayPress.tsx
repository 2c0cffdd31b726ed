import { Press } from './Press.tsx';
import { wantsLessMotion } from './usePlayer.ts';

interface PlayPressProps {
  readonly playing: boolean;
  readonly onPress: () => void;
}

/** The button beside the steps that starts and stops what moves. Where less motion is wanted a press goes one step. */
export function PlayPress({ playing, onPress }: PlayPressProps) {
  const rest = wantsLessMotion() ? 'Step' : 'Play';
  return (
    <Press bare onPress={onPress}>
      {playing ? 'Pause' : rest}
    </Press>
  );
}
