import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/**
 * The faults that axe finds in a page and in each of its frames, and the cases that neither axe nor `inspect` can
 * decide: one line for each element. The context must bypass the site's policy, or axe cannot run.
 */
export async function findFaults(page: Page, contrast = true): Promise<string[]> {
  const inside = async (frame: Frame) => {
    await frame.evaluate(axe.source);
    return frame.evaluate(inspect, { contrast });
  };
  return (await Promise.all(page.frames().map(inside))).flat();
}

/**
 * The same for one document. It runs inside the document, which must contain axe, so it cannot use anything outside
 * itself. It decides two cases that axe leaves open: a name that must contain a text of only signs, and the contrast of
 * words with something over or behind them. It measures that against the nearest colour painted behind them.
 */
export async function inspect({ contrast }: { readonly contrast: boolean }): Promise<string[]> {
  const engine = (window as unknown as { axe: typeof axe }).axe;
  const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const behind = (element: Element | null): string => {
    if (!element) return 'rgb(255, 255, 255)';
    const { backgroundColor } = getComputedStyle(element);
    const root = element.getRootNode();
    const around = element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    return channels(backgroundColor)[3] === 0 ? behind(around) : backgroundColor;
  };
  const standsOut = (element: Element, enhanced: boolean) => {
    const { color, fill, fontSize, fontWeight } = getComputedStyle(element);
    const size = Number.parseFloat(fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
    const light = [element instanceof SVGElement ? fill : color, behind(element)].map(luminance);
    const ratio = (Math.max(...light) + 0.05) / (Math.min(...light) + 0.05);
    const least = enhanced ? [7, 4.5] : [4.5, 3];
    return ratio >= (least[Number(isLarge)] ?? 7);
  };
  const isDecided = (id: string, element: Element | undefined) => {
    if (!element) return false;
    if (id === 'label-content-name-mismatch') return !/[\p{L}\p{N}]/u.test(element.textContent ?? '');
    return id.startsWith('color-contrast') && standsOut(element, id.endsWith('enhanced'));
  };
  const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const { violations, incomplete } = await engine.run(
    // Strokes have nothing for axe to judge, and there are hundreds.
    { exclude: ['svg path, svg circle, svg line, svg rect'] },
    {
      runOnly: { type: 'tag', values: levels },
      rules: {
        'color-contrast': { enabled: contrast },
        'color-contrast-enhanced': { enabled: contrast },
        // A separate call inspects each frame.
        'frame-tested': { enabled: false },
      },
      iframes: false,
      elementRef: true,
      resultTypes: ['violations', 'incomplete'],
    },
  );
  const say = (what: string, id: string, { html, failureSummary = '' }: axe.NodeResult) =>
    `${what} ${id}: ${html.slice(0, 140)} ${failureSummary.replace(/\s+/g, ' ').slice(0, 240)}`;
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.map((node) => say('wrong', id, node))),
    ...incomplete.flatMap(({ id, nodes }) =>
      nodes.filter(({ element }) => !isDecided(id, element)).map((node) => say('undecided', id, node)),
    ),
  ];
}
