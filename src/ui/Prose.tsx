import { Fragment, type ReactNode } from 'react';
import { plainText, type ReadProse } from '#career/plainText.ts';
import type { Span } from '#career/prose.ts';
import { LinkTo } from './LinkTo.tsx';
import { OwnLink } from './OwnLink.tsx';
import type { Target } from './Setting.tsx';
import { Term } from './Term.tsx';

/**
 * One paragraph of prose as phrasing content: the caller chooses the element around it. Adjacent words form one text,
 * because React separates two texts with a comment, and a host that strips comments would then change the page.
 */
export function Prose({ text }: { readonly text: ReadProse }): ReactNode {
  if (typeof text === 'string') return text;
  const parts: ReactNode[] = [];
  for (const span of text) {
    const part = view(span);
    const last = parts.at(-1);
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
    else parts.push(part);
  }
  return parts.map((part, position) => <Fragment key={position}>{part}</Fragment>);
}

function view(span: Span): ReactNode {
  if (span.kind === 'text') return span.text;
  if (span.kind === 'code') return <code>{span.text}</code>;
  const children = <Prose text={span.children} />;
  if (span.kind === 'em') return <em>{children}</em>;
  if (span.kind === 'strong') return <strong>{children}</strong>;
  if (span.kind === 'link')
    return (
      <OwnLink href={span.href} words={plainText(span.children)}>
        {children}
      </OwnLink>
    );
  if (span.to === 'term') return <Term id={span.id}>{children}</Term>;
  const target = targetOf(span);
  if (target) return <LinkTo target={target}>{children}</LinkTo>;
  return span.children.every(({ kind }) => kind === 'text') ? plainText(span.children) : children;
}

function targetOf({ to, id }: Extract<Span, { kind: 'reference' }>): Target | undefined {
  if (to === 'achievement') return { achievement: id };
  if (to === 'chapter') return { chapter: id, on: 'about' };
  if (to === 'project') return { project: id };
  return undefined;
}
