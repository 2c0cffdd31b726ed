import { useSetting } from '#ui/Setting.tsx';

/** Anchors for the former ids of a part of the page, so that old addresses still arrive. */
export function Aliases({
  of: { id, aliases },
}: {
  readonly of: { readonly id: string; readonly aliases?: readonly string[] | undefined };
}) {
  const { prefix } = useSetting();
  return aliases?.map((alias) => <span key={alias} id={prefix + alias} data-for={prefix + id} />);
}
