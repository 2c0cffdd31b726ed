import { typed } from '#publish/home.ts';
import type { Answer, HostFault } from '#publish/hosts/answer.ts';
import { deployedFaults } from '#publish/hosts/deployed.ts';

/**
 * `throughline deploy:check URL`: walks a deployed site like a visitor and lists each fault of its host on one line,
 * with the fix. Returns the exit code: 1 if visitors notice a fault, or no request was possible.
 */
export async function deployCheckCommand(
  address: string | undefined,
  write: (text: string) => void = (text) => void process.stdout.write(text),
): Promise<number> {
  if (!address || !/^https?:\/\//.test(address)) {
    write(
      `The URL of the site is missing, or does not start with https:// or http://. Write it like this: ${typed('deploy:check', 'https://example.org/portfolio/')}\n`,
    );
    return 1;
  }
  const faults = await deployedFaults(address, askOverTheWire);
  for (const fault of faults) write(lineOf(fault));
  const broken = faults.filter(({ level }) => level === 'broken').length;
  const weak = faults.filter(({ level }) => level === 'weak').length;
  write(`${broken} broken, ${weak} weak at ${address}.\n`);
  return broken > 0 ? 1 : 0;
}

const lineOf = ({ level, address, what, advice }: HostFault): string =>
  `${level.padEnd(6)}  ${address} ${what}. ${advice}\n`;

/** One request, as from a browser without a history. */
export async function askOverTheWire(address: string): Promise<Answer> {
  const answer = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(20_000) }).catch(
    (problem: unknown) => {
      const cause = problem instanceof Error && problem.cause instanceof Error ? problem.cause : problem;
      throw new Error(
        `${address} did not answer (${cause instanceof Error ? cause.message : String(cause)}). Check the URL and your connection.`,
      );
    },
  );
  // A byte order mark is kept: it states a text's encoding if the host does not.
  const body = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer());
  return { address, status: answer.status, headers: new Map(answer.headers), body };
}
