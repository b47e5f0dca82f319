import { expectTypeOf, it } from 'vitest';
import {
  articleMarkdown,
  articleText,
  type Block,
  CleanError,
  type CleanErrorCode,
  type CleanOptions,
  type CleanResult,
  clean,
  cleanText,
  DEFAULT_MAX_BYTES,
  type DropReason,
  type Fate,
  type LedgerEntry,
  type Page,
  type Paragraph,
  parseUserRules,
  type UserRules,
} from '../src/index.js';

it('clean takes bytes or a text, and gives a promise of a result', () => {
  expectTypeOf(clean).parameter(0).toEqualTypeOf<Uint8Array | string>();
  expectTypeOf(clean).parameter(1).toEqualTypeOf<CleanOptions | undefined>();
  expectTypeOf(clean).returns.resolves.toEqualTypeOf<CleanResult>();
  expectTypeOf(cleanText).parameter(0).toEqualTypeOf<string>();
  expectTypeOf(cleanText).returns.resolves.toEqualTypeOf<CleanResult>();
  // @ts-expect-error a path is a text, and a number is neither
  clean(3);
});

it('every option can be left out, and none may be undefined by accident', () => {
  expectTypeOf<Record<string, never>>().toExtend<CleanOptions>();
  expectTypeOf<CleanOptions['language']>().toEqualTypeOf<string | null | undefined>();
  expectTypeOf<CleanOptions['from']>().toEqualTypeOf<'auto' | 'text' | 'html' | undefined>();
  // @ts-expect-error an option that isn't given is left out
  const options: CleanOptions = { encoding: undefined };
  // @ts-expect-error no such option
  const other: CleanOptions = { keepKicker: true };
  expectTypeOf(options).toEqualTypeOf(other);
});

it('a result can be read and not changed', () => {
  expectTypeOf<CleanResult['title']>().toEqualTypeOf<string | null>();
  expectTypeOf<CleanResult['paragraphs']>().toEqualTypeOf<readonly Paragraph[]>();
  expectTypeOf<CleanResult['ledger']>().toEqualTypeOf<readonly LedgerEntry[]>();
  expectTypeOf<CleanResult['page']>().toEqualTypeOf<Page>();
  expectTypeOf<Page['blocks']>().toEqualTypeOf<readonly Block[]>();
  const change = (result: CleanResult): void => {
    // @ts-expect-error read-only
    result.title = null;
    // @ts-expect-error read-only
    result.paragraphs.push();
  };
  expectTypeOf(change).returns.toEqualTypeOf<void>();
});

it('a fate is kept in a role or dropped for a reason, and the code tells the reasons apart', () => {
  const reasonOf = (fate: Fate): DropReason['code'] | null => ('dropped' in fate ? fate.dropped.code : null);
  expectTypeOf(reasonOf).returns.toEqualTypeOf<'chrome' | 'outside-body' | 'site' | 'exact-copy' | 'near-copy' | null>();
  expectTypeOf<Extract<DropReason, { code: 'near-copy' }>['of']>().toEqualTypeOf<number>();
  // @ts-expect-error a copy names what it is a copy of
  const copy: DropReason = { code: 'exact-copy' };
  expectTypeOf(copy).toExtend<DropReason>();
});

it('an error carries a code', () => {
  expectTypeOf<CleanError['code']>().toEqualTypeOf<CleanErrorCode>();
  expectTypeOf(new CleanError('binary', 'why')).toExtend<Error>();
  // @ts-expect-error no such code
  new CleanError('oops', 'why');
});

it('results and rules go into the functions that take them', () => {
  expectTypeOf(articleText).parameter(0).toExtend<Pick<CleanResult, 'title' | 'paragraphs'>>();
  expectTypeOf(articleMarkdown).returns.toEqualTypeOf<string>();
  expectTypeOf(parseUserRules).returns.toEqualTypeOf<UserRules>();
  expectTypeOf<CleanOptions['rules']>().toEqualTypeOf<UserRules | undefined>();
  expectTypeOf(DEFAULT_MAX_BYTES).toEqualTypeOf<number>();
});
