/** Right or wrong, as a shape beside the words for it. */
export function Mark({ right }: { readonly right: boolean }) {
  return (
    <svg className="tl-mark-glyph" viewBox="0 0 32 32" aria-hidden="true">
      <path d={right ? 'M4 17l8 9L28 6' : 'M5 5l22 22m0-22L5 27'} />
    </svg>
  );
}
