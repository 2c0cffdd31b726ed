import type { PickerData } from './EmbedPage.tsx';
import {
  elementSnippet,
  frameSnippet,
  pieces,
  reactSnippet,
  readableSnippet,
  type SnippetSite,
  type Wish,
} from './snippets.ts';

/** Makes the picker page work: the snippets and the preview follow the choice. */
const form = document.querySelector<HTMLFormElement>('[data-picker]');
const preview = document.querySelector<HTMLIFrameElement>('.tl-preview iframe');
const snippets = {
  element: elementSnippet,
  readable: readableSnippet,
  react: reactSnippet,
  frame: frameSnippet,
};

if (form) {
  const { choices } = JSON.parse(form.dataset.picker ?? '{"choices":[]}') as PickerData;
  // This script is in the site's folder `embed`, so it knows the address.
  const address = new URL(/* @vite-ignore */ '..', import.meta.url).href;
  for (const note of document.querySelectorAll<HTMLElement>('[data-unknown]')) note.hidden = true;

  const choiceOf = (of: Wish['of']) =>
    choices.find((choice) => JSON.stringify(choice.of) === JSON.stringify(of));
  const site: SnippetSite = {
    address,
    title: (of) => choiceOf(of)?.title ?? '',
    readable: (of) => choiceOf(of)?.readable ?? [],
  };

  let shown = '';
  const show = () => {
    const chosen = new FormData(form);
    const choice = choices.find(({ value }) => value === chosen.get('of')) ?? choices[0];
    if (!choice) return;
    const theme = chosen.get('theme') as Wish['theme'];
    const line = chosen.has('own') ? undefined : String(chosen.get('line'));
    const wish: Wish = { of: choice.of, theme, line };
    for (const [kind, snippet] of Object.entries(snippets)) {
      const place = document.querySelector(`[data-snippet="${kind}"]`);
      place?.replaceChildren(
        ...pieces(snippet(wish, site)).flatMap((piece) => [piece, document.createElement('wbr')]),
      );
    }
    for (const said of document.querySelectorAll('.tl-snippet [role="status"]')) said.textContent = '';
    const query = new URLSearchParams({
      of: choice.value,
      theme,
      page: document.documentElement.dataset.theme ?? '',
      ...(line && { line: line.slice(1) }),
    });
    const wanted = `${address}embed/host/?${query}`;
    // An unnecessary reload would abort the pending requests.
    if (wanted === shown) return;
    shown = wanted;
    // This replaces the entry in the history, so that Back leaves this page and does not undo a choice.
    preview?.contentWindow?.location.replace(wanted);
  };

  form.addEventListener('input', ({ target }) => {
    const own = form.elements.namedItem('own');
    // Choosing a colour also enables it.
    if (target === form.elements.namedItem('line') && own instanceof HTMLInputElement) own.checked = false;
    show();
  });
  // When the visitor changes the site's colours, the plain page follows.
  new MutationObserver(show).observe(document.documentElement, { attributeFilter: ['data-theme'] });
  form.addEventListener('submit', (event) => event.preventDefault());
  show();

  for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    button.addEventListener('click', async () => {
      const text = document.querySelector(`[data-snippet="${button.dataset.copy}"]`);
      const said = button.parentElement?.querySelector<HTMLElement>('[role="status"]');
      if (!text || !said) return;
      try {
        await navigator.clipboard.writeText(text.textContent ?? '');
        said.textContent = said.dataset.copied ?? '';
      } catch {
        said.textContent = said.dataset.failed ?? '';
        // If the clipboard is not writable, the text is at least focused and selected for copying.
        text.closest('pre')?.focus();
        getSelection()?.selectAllChildren(text);
      }
    });
  }
}
