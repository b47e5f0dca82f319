/** Unsigned numbers by their place. Grows by a piece at a time, and copies nothing when it does. */
export interface NumberList {
  readonly size: () => number;
  /** The place must be below the size. */
  readonly at: (place: number) => number;
  readonly push: (value: number) => void;
  /** Add one to the number at a place. */
  readonly increase: (place: number) => void;
}

/** Pieces of 4 MB, or of 1 MB in a list of bytes: of smaller ones, freed, a process keeps most of the memory (glibc). */
const PIECE_BITS = 20;
const PIECE_MASK: number = (1 << PIECE_BITS) - 1;

/** Start an empty list of numbers of 32 bits. */
export function numberList(): NumberList {
  return listOf((size) => new Uint32Array(size));
}

/** Start an empty list of numbers below 256. */
export function byteList(): NumberList {
  return listOf((size) => new Uint8Array(size));
}

function listOf(piece: (size: number) => Uint32Array | Uint8Array): NumberList {
  const pieces: (Uint32Array | Uint8Array)[] = [];
  let size = 0;
  return {
    size: () => size,
    at: (place) => pieces[place >>> PIECE_BITS]![place & PIECE_MASK]!,
    push: (value) => {
      if ((size & PIECE_MASK) === 0) pieces.push(piece(PIECE_MASK + 1));
      pieces[size >>> PIECE_BITS]![size++ & PIECE_MASK] = value;
    },
    increase: (place) => {
      pieces[place >>> PIECE_BITS]![place & PIECE_MASK]!++;
    },
  };
}
