/** Give a function that makes the value at its first call and hands out that same value ever after. `make` must be pure. */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
