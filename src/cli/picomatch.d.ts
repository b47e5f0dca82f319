/** The types of tinyglobby reach, through fdir, a package that ships none. Only their presence matters here. */
declare module 'picomatch' {
  export type Matcher = (test: string) => boolean;
  export interface PicomatchOptions {
    readonly dot?: boolean;
  }
  export default function picomatch(glob: string | readonly string[], options?: PicomatchOptions): Matcher;
}
