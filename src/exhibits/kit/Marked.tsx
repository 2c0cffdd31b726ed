/** A sentence in which what stands between asterisks is set in bold. */
export function Marked({ text }: { readonly text: string }) {
  return text.split('*').map((part, index) => (index % 2 === 1 ? <b key={index}>{part}</b> : part));
}

/** The same sentence for those who hear it. */
export const unmarked = (text: string): string => text.replaceAll('*', '');
