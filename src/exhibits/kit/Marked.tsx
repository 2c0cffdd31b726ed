/** A sentence with the text between asterisks in bold. */
export function Marked({ text }: { readonly text: string }) {
  return text.split('*').map((part, index) => (index % 2 === 1 ? <b key={index}>{part}</b> : part));
}
