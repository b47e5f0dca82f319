/** Looked at for the pattern of zero bytes, in bytes: enough for hundreds of lines. */
const SAMPLE_BYTES = 65_536;

/** Least share of pairs that are ASCII characters (spaces, line breaks) in UTF-16 text of any script; prose has .05 and more, Chinese .02. */
const MIN_ZERO_SHARE = 0.01;

/** Most pairs that would be two printable ASCII characters in a one-byte encoding: Chinese in UTF-16 has about .3, a text with a stray NUL nearly 1. */
const MAX_ASCII_PAIR_SHARE = 0.5;

/** What is counted of the pairs of bytes in a sample. */
interface Pairs {
  readonly count: number;
  /** Little endian: the second byte is zero. `spaces`: and the first is a space or a line break. */
  readonly little: { readonly zeros: number; readonly spaces: number };
  readonly big: { readonly zeros: number; readonly spaces: number };
  /** Both bytes are printable ASCII. */
  readonly ascii: number;
}

/**
 * Give `utf-16le` or `utf-16be` when the places of the zero bytes admit of nothing else, else null.
 * The side is told by spaces and line breaks, for ideographs such as U+4E00 have a zero byte on the other side;
 * in a text without any, all zero bytes must stand on one side.
 */
export function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (!bytes.subarray(0, SAMPLE_BYTES).includes(0)) return null;
  const { count, little, big, ascii } = pairsOf(bytes);
  if (little.zeros + big.zeros < Math.max(1, count * MIN_ZERO_SHARE) || ascii > count * MAX_ASCII_PAIR_SHARE) return null;
  const [bigEndian, littleEndian] = little.spaces + big.spaces > 0 ? [big.spaces, little.spaces] : [big.zeros, little.zeros];
  if (bigEndian > 0 && littleEndian > 0) return null;
  return littleEndian > 0 ? 'utf-16le' : 'utf-16be';
}

/** Say whether most pairs of bytes are two ASCII characters, which no text in UTF-16 has. */
export function mostlyAsciiPairs(bytes: Uint8Array): boolean {
  const { count, ascii } = pairsOf(bytes);
  return ascii > count * MAX_ASCII_PAIR_SHARE;
}

function pairsOf(bytes: Uint8Array): Pairs {
  const count = Math.min(bytes.length, SAMPLE_BYTES) >>> 1;
  const little = { zeros: 0, spaces: 0 };
  const big = { zeros: 0, spaces: 0 };
  let ascii = 0;
  for (let i = 0; i < count * 2; i += 2) {
    const first = bytes[i]!;
    const second = bytes[i + 1]!;
    if (second === 0) tally(little, first);
    if (first === 0) tally(big, second);
    if (isPrintable(first) && isPrintable(second)) ascii++;
  }
  return { count, little, big, ascii };
}

function tally(side: { zeros: number; spaces: number }, other: number): void {
  side.zeros++;
  if (other === 0x20 || other === 0x0a || other === 0x0d) side.spaces++;
}

function isPrintable(byte: number): boolean {
  return byte >= 0x20 && byte < 0x7f;
}
