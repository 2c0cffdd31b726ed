import { type Answer, type Ask, type HostFault, header, isLost, isOurs, pageOf } from './answer.ts';

/**
 * How a host answers the ways in which people write an address: without the slash, with index.html, with a query; and
 * how it answers unknown addresses. `path` is a page below the root: 'timeline/'.
 */
export async function addressFaults(base: string, path: string, ask: Ask): Promise<readonly HostFault[]> {
  const bare = path.replace(/\/$/, '');
  const known = [bare, `${path}index.html`, `${bare}?from=mail`, `${path}?from=mail`];
  const unknown = ['no-such-page', 'no-such-page/', `${path}no-such-page/`];
  const found = await Promise.all([
    ...known.map(async (form) => knownFaults(base + form, path, await follow(base + form, ask))),
    ...unknown.map(async (form) => unknownFaults(base + form, await follow(base + form, ask))),
  ]);
  return found.flat();
}

/** The answer after at most five redirects. */
async function follow(address: string, ask: Ask): Promise<Answer> {
  let answer = await ask(address);
  for (let step = 0; step < 5 && answer.status >= 300 && answer.status < 400; step += 1)
    answer = await ask(new URL(header(answer, 'location'), answer.address).href);
  return answer;
}

function knownFaults(address: string, path: string, end: Answer): readonly HostFault[] {
  if (end.status !== 200 || pageOf(end) !== path)
    return [
      {
        level: 'broken',
        address,
        what: `leads to ${isOurs(end) ? 'another page' : 'no page'} (status ${end.status}${end.address === address ? '' : ` at ${end.address}`})`,
        advice: 'Set the host to serve index.html for each folder, and to add a missing slash.',
      },
    ];
  const lostQuery = address.includes('?') && !end.address.includes('?from=mail');
  return lostQuery
    ? [
        {
          level: 'weak',
          address,
          what: 'loses its query in the redirect to the address with a slash',
          advice: 'Let the redirect keep the query.',
        },
      ]
    : [];
}

function unknownFaults(address: string, end: Answer): readonly HostFault[] {
  if (end.status < 400)
    return [
      {
        level: 'broken',
        address,
        what: `does not exist, but returns status ${end.status}`,
        advice:
          'Search engines would list pages that do not exist. Turn off the fallback to the front page, and set 404.html as the error page.',
      },
    ];
  return isLost(end)
    ? []
    : [
        {
          level: 'weak',
          address,
          what: 'shows the host’s own error page',
          advice: 'Set the site’s 404.html as the error page.',
        },
      ];
}
