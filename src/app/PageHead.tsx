/** The head of a page: its title, and one sentence. */
export function PageHead({ title, lede }: { readonly title: string; readonly lede: string }) {
  return (
    <div className="tl-pagehead">
      <h1 className="tl-pagehead__title" tabIndex={-1}>
        {title}
      </h1>
      <p className="tl-lede">{lede}</p>
    </div>
  );
}
