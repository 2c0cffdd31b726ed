import { type Answer, type Ask, type HostFault, header } from './answer.ts';

const isLoopback = (address: string): boolean => /^(localhost|127\.|\[::1\])/.test(new URL(address).hostname);

/** Faults of the transport: encryption, compression. What only the owner can decide is a note. */
export async function transportFaults(
  front: Answer,
  script: Answer | undefined,
  ask: Ask,
): Promise<readonly HostFault[]> {
  const { address } = front;
  const packed = [front, ...(script ? [script] : [])].filter((answer) => !header(answer, 'content-encoding'));
  return [
    ...packed.map(
      (answer): HostFault => ({
        level: 'weak',
        address: answer.address,
        what: 'is not compressed',
        advice: 'Switch on brotli or gzip for text, scripts, data and SVG.',
      }),
    ),
    ...(isLoopback(address) ? [] : await encryptionFaults(front, ask)),
  ];
}

async function encryptionFaults(front: Answer, ask: Ask): Promise<readonly HostFault[]> {
  const { address } = front;
  if (address.startsWith('http:'))
    return [
      {
        level: 'broken',
        address,
        what: 'is not encrypted',
        advice:
          'Turn on HTTPS; most hosts include a certificate. The button that copies a link needs it, too.',
      },
    ];
  const plain = address.replace(/^https:/, 'http:');
  const leads = await ask(plain).then(
    (answer) => header(answer, 'location').startsWith('https:'),
    // The host does not answer there, so nothing travels unencrypted.
    () => true,
  );
  return [
    ...(leads
      ? []
      : [
          {
            level: 'weak' as const,
            address: plain,
            what: 'works without encryption',
            advice: 'Redirect http: to https:.',
          },
        ]),
    ...(header(front, 'strict-transport-security')
      ? []
      : [
          {
            level: 'note' as const,
            address,
            what: 'sends no Strict-Transport-Security',
            advice: 'Decide whether to send it: it binds the whole domain to https until its max-age ends.',
          },
        ]),
  ];
}
