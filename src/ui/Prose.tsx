import { Fragment, type ReactNode } from 'react';
import type { ReadProse } from '#career/plainText.ts';
import type { Span } from '#career/prose.ts';
import { LinkTo } from './LinkTo.tsx';
import { OwnLink } from './OwnLink.tsx';
import type { Target } from './Setting.tsx';
import { Term } from './Term.tsx';

/** One paragraph of prose as phrasing content: the caller chooses the element around it. */
export function Prose({ text }: { readonly text: ReadProse }): ReactNode {
  if (typeof text === 'string') return text;
  return text.map((span, position) => <Fragment key={position}>{view(span)}</Fragment>);
}

function view(span: Span): ReactNode {
  if (span.kind === 'text') return span.text;
  if (span.kind === 'code') return <code>{span.text}</code>;
  const children = <Prose text={span.children} />;
  if (span.kind === 'em') return <em>{children}</em>;
  if (span.kind === 'strong') return <strong>{children}</strong>;
  if (span.kind === 'link') return <OwnLink href={span.href}>{children}</OwnLink>;
  if (span.to === 'term') return <Term id={span.id}>{children}</Term>;
  const target = targetOf(span);
  return target ? <LinkTo target={target}>{children}</LinkTo> : children;
}

function targetOf({ to, id }: Extract<Span, { kind: 'reference' }>): Target | undefined {
  if (to === 'achievement') return { achievement: id };
  if (to === 'chapter') return { chapter: id, on: 'about' };
  return undefined;
}
