import type { ReactNode } from 'react';
import type { CareerFile } from '#embed/careerFile.ts';
import type { EmbedProps } from './props.ts';

/**
 * The two elements around all content of the library. The outer one is the container for queries, so that a section
 * fits its column and not the window; the inner one has the colours, language and direction.
 */
export function Paper({
  file,
  theme,
  className,
  children,
}: Pick<EmbedProps, 'theme' | 'className'> & { readonly file: CareerFile; readonly children: ReactNode }) {
  return (
    <div className={className ? `throughline ${className}` : 'throughline'}>
      <div
        className="tl-embed"
        lang={file.career.lang}
        dir={file.career.dir}
        data-theme={themes.find((each) => each === theme)}
      >
        {children}
      </div>
    </div>
  );
}

const themes = ['light', 'dark', 'class'] as const;
