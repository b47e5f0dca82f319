/** Pack numbers as the training writes them. */
export function packed(...parts: readonly (Float32Array | Int8Array)[]): string {
  return Buffer.concat(
    parts.map((part) => {
      const bytes = Buffer.alloc(part.byteLength);
      for (const [i, value] of part.entries()) {
        if (part instanceof Int8Array) bytes.writeInt8(value, i);
        else bytes.writeFloatLE(value, 4 * i);
      }
      return bytes;
    }),
  ).toString('base64');
}
