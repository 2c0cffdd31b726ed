import { addressFaults } from './addressFaults.ts';
import { type Ask, type HostFault, isOurs, pageOf } from './answer.ts';
import { cacheFaults, fileFaults } from './fileFaults.ts';
import { headerFaults, sharingFaults } from './headerFaults.ts';
import { transportFaults } from './transportFaults.ts';
import { walkSite } from './walkSite.ts';

/**
 * Everything that the host of a deployed site does wrong, the worst first; each fault once, with the first address
 * where it occurred. `address` is the site's front page, with or without its closing slash.
 */
export async function deployedFaults(address: string, ask: Ask): Promise<readonly HostFault[]> {
  const { origin, pathname } = new URL(address);
  const base = `${origin}${pathname.replace(/\/(index\.html)?$/, '')}/`;
  const front = await ask(base);
  if (front.status !== 200 || !isOurs(front))
    return [
      {
        level: 'broken',
        address: base,
        what: `is not a page that this software built (status ${front.status})`,
        advice:
          'Write the URL of the front page, and upload the contents of the built folder, not the folder itself.',
      },
    ];
  const { pages, files } = await walkSite(front, ask);
  // Files that no page links to, but that others read.
  const shared = await Promise.all(['career.json', 'embed/throughline.js'].map((file) => ask(base + file)));
  const deeper = pages.map(pageOf).find((path) => path);
  const script = files.find((file) => file.address.endsWith('.js'));
  return onceEach([
    ...pages
      .filter((page) => page.status !== 200 || (isOurs(page) && base + pageOf(page) !== page.address))
      .map(
        ({ address, status }): HostFault => ({
          level: 'broken',
          address,
          what:
            status === 200
              ? 'shows another page of the site'
              : `is a page of the site, but returns status ${status}`,
          advice: 'Upload the whole built folder, and set the host to serve index.html for each folder.',
        }),
      ),
    ...fileFaults(files),
    ...(deeper ? await addressFaults(base, deeper, ask) : []),
    ...headerFaults(pages),
    ...sharingFaults([...files, ...shared]),
    ...cacheFaults(pages, files),
    ...(await transportFaults(front, script, ask)),
  ]);
}

const order = ['broken', 'weak', 'note'] as const;

function onceEach(faults: readonly HostFault[]): readonly HostFault[] {
  const met = new Map<string, HostFault>();
  for (const fault of faults) if (!met.has(fault.what)) met.set(fault.what, fault);
  return [...met.values()].sort((one, other) => order.indexOf(one.level) - order.indexOf(other.level));
}
