/** What is used of the npm package, which has no types of its own. */
declare module 'minhash' {
  interface Signature {
    readonly update: (text: string) => void;
  }
  interface Index {
    readonly insert: (key: string, signature: Signature) => void;
    readonly query: (signature: Signature) => readonly string[];
  }
  const library: {
    readonly Minhash: new (options: { readonly numPerm: number }) => Signature;
    readonly LshIndex: new (options: { readonly bandSize: number }) => Index;
  };
  export default library;
}
