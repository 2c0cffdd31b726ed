import { memo } from 'react';
import type { StillProps } from '#exhibits/kit/exhibit.ts';
import { Still } from '#exhibits/kit/Still.tsx';
import { describeSeven, seven, stepRows } from './describe.ts';
import { drawPost } from './frame.ts';
import { careful, hopeful } from './model.ts';
import { answer } from './moments.ts';
import { Count, Post } from './Post.tsx';
import { judged } from './scene.ts';

const sevenScene = (guards: typeof careful) =>
  judged({
    step: 4,
    family: 'paid',
    sequence: seven,
    guards,
    gates: ['verify', 'dedupe', 'unique', 'forward', 'sweep'],
  });

/** Seven messages under all five gates, and their result without any. */
export const PaymentsStill = memo(function PaymentsStill({ lang, bare }: StillProps) {
  return (
    <Still
      bare={bare ?? false}
      answer={answer}
      rows={stepRows}
      picture={<Post frame={drawPost(sevenScene(careful))} lang={lang} tall />}
    >
      <div className="tl-compared">
        <Count frame={drawPost(sevenScene(hopeful))} lang={lang}>
          <span>the same messages, without gates</span>
        </Count>
      </div>
      <p>{describeSeven(lang)}</p>
    </Still>
  );
});
