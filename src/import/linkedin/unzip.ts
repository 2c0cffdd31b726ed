import { Inflate } from 'fflate';
import { inMebibytes, limits } from '../limits.ts';
import type { Notes } from '../note.ts';

/** A file of a folder or archive. Its path is only a name, never a place to write to; nothing opens before `read`. */
export interface ArchiveFile {
  readonly path: string;
  /** The bytes; undefined if they cannot be read, which was noted. */
  readonly read: () => Uint8Array | undefined;
}

/** Whether bytes begin like a zip archive. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

/**
 * The files of a zip archive, by its directory. Each is unpacked only when it is read, piece by piece, and only up to
 * the limits: the sizes that an archive states are not trusted. Undefined, with a note, if it is not an archive.
 */
export function unzip(bytes: Uint8Array, file: string, notes: Notes): readonly ArchiveFile[] | undefined {
  const refuse = (what: string) => {
    notes.add('error', 'archive', file, what);
    return undefined;
  };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined)
    return refuse('The archive is damaged or cut off: it has no directory. Download it again.');
  const [count, start] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
  if (count > limits.files)
    return refuse(
      `The archive has ${count} files; the limit is ${limits.files}. Unpack it, and import the folder.`,
    );
  let left: number = limits.archive;
  const entries: ArchiveFile[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50)
      return refuse('The archive is damaged: its directory cannot be read. Download it again.');
    const [flags, method, size] = [
      view.getUint16(at + 8, true),
      view.getUint16(at + 10, true),
      view.getUint32(at + 20, true),
    ];
    const [name, extra, comment] = [
      view.getUint16(at + 28, true),
      view.getUint16(at + 30, true),
      view.getUint16(at + 32, true),
    ];
    const local = view.getUint32(at + 42, true);
    const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
    const read = () => {
      const packed = packedAt(view, bytes, local, size);
      if (flags & 1) return refuse(`${path} is encrypted in the archive. Unpack it, and import the folder.`);
      if (!packed || (method !== 0 && method !== 8))
        return refuse(`${path} cannot be unpacked. Unpack the archive, and import the folder.`);
      const most = Math.min(limits.bytes, left);
      const unpacked = method === 0 ? (packed.length > most ? 'large' : packed) : inflated(packed, most);
      if (unpacked === 'large')
        return refuse(
          `${path} unpacks to more than ${inMebibytes(most)}, which is the limit. Remove that file from the export.`,
        );
      if (unpacked === 'damaged') return refuse(`${path} is damaged in the archive. Download it again.`);
      left -= unpacked.length;
      return unpacked;
    };
    if (!path.endsWith('/')) entries.push({ path, read });
  }
  return entries;
}

/** The offset of the archive's end record: the last one, because a comment may follow it. */
function endOf(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= 0 && at > view.byteLength - 66_000; at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return undefined;
}

function packedAt(view: DataView, bytes: Uint8Array, local: number, size: number): Uint8Array | undefined {
  if (local + 30 > bytes.length || view.getUint32(local, true) !== 0x04034b50) return undefined;
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  return start + size <= bytes.length ? bytes.subarray(start, start + size) : undefined;
}

/** This many packed bytes are unpacked before each size check; they can grow a thousandfold. */
const step = 4096;

function inflated(packed: Uint8Array, most: number): Uint8Array | 'large' | 'damaged' {
  const pieces: Uint8Array[] = [];
  let total = 0;
  const inflate = new Inflate((piece) => {
    total += piece.length;
    pieces.push(piece);
  });
  try {
    for (let at = 0; at < packed.length || at === 0; at += step) {
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
      if (total > most) return 'large';
    }
  } catch {
    return 'damaged';
  }
  const whole = new Uint8Array(total);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
