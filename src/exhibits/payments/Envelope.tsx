import type { Seal } from './frame.ts';

const shapes: { readonly [seal in Seal]: string } = {
  captured: 'M29 15.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13',
  paid: 'M22.5 16h13v13h-13z',
  approved: 'M29 13.5l8.5 8.5-8.5 8.5-8.5-8.5z',
  forged: 'M33.5 14a9 9 0 0 1 0 15.6M24.5 29.6a9 9 0 0 1 0-15.6M26.5 9l5 9-4.5 5 5 12',
  none: '',
};

/** An envelope with its seal: whole, broken if forged, none on the app's callback; a copy has a second sheet. */
export function Envelope({ seal, again = false }: { readonly seal: Seal; readonly again?: boolean }) {
  return (
    <svg className="tl-envelope" viewBox="0 0 58 40" aria-hidden="true" data-seal={seal}>
      {again && <path d="M6.5-4.5h55v37h-55z" />}
      <path className="tl-envelope__body" d="M1.5 1.5h55v37h-55z" />
      <path d="M2.5 3l26.5 19L55.5 3" />
      {shapes[seal] && <path className="tl-seal" d={shapes[seal]} />}
    </svg>
  );
}
