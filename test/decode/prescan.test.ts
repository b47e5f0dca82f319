import { describe, expect, it } from 'vitest';
import { declaredInPage } from '../../src/decode/prescan.js';

const declared = (head: string): string | null => declaredInPage(Buffer.from(head, 'latin1'));

/** Most bytes that are looked at, and longest tag that is read. */
const MAX_HEAD_BYTES = 262_144;
const MAX_TAG = 1000;

describe('declaredInPage', () => {
  it.each([
    ['<meta charset="koi8-r">', 'koi8-r'],
    ["<meta charset='koi8-r'>", 'koi8-r'],
    ['<meta charset=koi8-r>', 'koi8-r'],
    ['<meta charset = " koi8-r ">', 'koi8-r'],
    ['<META CHARSET=KOI8-R />', 'koi8-r'],
    ['<meta name=x charset="koi8-r">', 'koi8-r'],
    ['<meta\n\tcharset="koi8-r">', 'koi8-r'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', 'koi8-r'],
    ['<meta content="text/html;charset=koi8-r" http-equiv=content-type>', 'koi8-r'],
    ["<!doctype html><html><head><title>a</title><meta charset='koi8-r'>", 'koi8-r'],
  ])('reads %j: %s', (head, label) => {
    expect(declared(head)).toBe(label);
  });

  it.each([
    ['gb2312', 'gbk'],
    ['gb18030', 'gb18030'],
    ['GBK', 'gbk'],
    ['latin1', 'windows-1252'],
    ['iso-8859-1', 'windows-1252'],
    ['x-sjis', 'shift_jis'],
    ['utf8', 'utf-8'],
    ['cp936', 'gbk'],
  ])('names %s as the Encoding Standard does: %s', (name, label) => {
    expect(declared(`<meta charset=${name}>`)).toBe(label);
  });

  it.each(['utf-16', 'utf-16le', 'utf-16be', 'utf16', 'unicode'])(
    'takes %s for UTF-8, since the declaration could be read',
    (name) => {
      expect(declared(`<meta charset="${name}">`)).toBe('utf-8');
    },
  );

  it.each([
    ['<?xml version="1.0" encoding="koi8-r"?>', 'koi8-r'],
    ["<?xml version='1.0' encoding='koi8-r' standalone='yes'?>", 'koi8-r'],
    [`${' '.repeat(64)}<?xml version="1.0" encoding = "koi8-r"?>`, 'koi8-r'],
    [`${' '.repeat(65)}<?xml version="1.0" encoding="koi8-r"?>`, null],
    ['<?xml version="1.0"?>', null],
    ['<?xml version="1.0"?><p encoding="koi8-r">', null],
    ['<p><?xml version="1.0" encoding="koi8-r"?>', null],
    ['<?xml version="1.0" encoding="utf-16"?>', 'utf-8'],
  ])('reads the XML declaration %j: %s', (head, label) => {
    expect(declared(head)).toBe(label);
  });

  it('takes the XML declaration before the meta', () => {
    expect(declared('<?xml version="1.0" encoding="koi8-r"?><meta charset="big5">')).toBe('koi8-r');
    expect(declared('<?xml version="1.0"?><meta charset="big5">')).toBe('big5');
  });

  it('takes the first of several metas', () => {
    expect(declared('<meta name=viewport><meta charset=koi8-r><meta charset=big5>')).toBe('koi8-r');
  });

  it.each([
    ['in a comment', '<!-- <meta charset=koi8-r> -->'],
    ['in a comment that never ends', '<!-- a <meta charset=koi8-r>'],
    ['in the body', '<body><meta charset=koi8-r>'],
    ['in the body, whatever its case', '<BODY class=x><meta charset=koi8-r>'],
    ['behind the head', '</head><meta charset=koi8-r>'],
    ['in another element', '<link charset=koi8-r><script charset="koi8-r"></script>'],
    ['in an element whose name begins alike', '<metadata charset=koi8-r>'],
    ['in no element', '<p>a <b>meta charset=koi8-r</b>'],
    ['as a part of another name', '<meta data-charset=koi8-r><meta xcharset=koi8-r>'],
    ['behind the end of the tag', '<meta name=x> charset=koi8-r'],
  ])('reads no declaration that stands %s', (_, head) => {
    expect(declared(head)).toBeNull();
  });

  it('goes on behind a comment', () => {
    expect(declared('<!-- <meta charset=big5> --><meta charset=koi8-r>')).toBe('koi8-r');
    expect(declared('<!--[if IE]><meta charset=big5><![endif]--><meta charset=koi8-r>')).toBe('koi8-r');
    expect(declared('<!--[if !IE]><!--><meta charset=koi8-r><!--<![endif]-->')).toBe('koi8-r');
  });

  it('goes on through a header, whose tag begins like that of the head', () => {
    expect(declared('<header>a</header><meta charset=koi8-r>')).toBe('koi8-r');
  });

  it.each(['klingon', 'utf-9', 'x-user-undefined'])('gives nothing for %s, which the platform doesn’t know', (name) => {
    expect(declared(`<meta charset=${name}>`)).toBeNull();
    expect(declared(`<?xml version="1.0" encoding="${name}"?>`)).toBeNull();
  });

  it('gives nothing for no bytes, and for bytes that are no HTML', () => {
    expect(declared('')).toBeNull();
    expect(declared('Warga pulang.\n')).toBeNull();
    expect(declared('\u0089PNG<<<>>>\u0000')).toBeNull();
  });

  it('reads bytes that are a part of a larger buffer', () => {
    const all = Buffer.from(`<meta charset=big5>${'<meta charset=koi8-r>'}`, 'latin1');
    expect(declaredInPage(all.subarray(19))).toBe('koi8-r');
  });

  it('looks at the first 262,144 bytes', () => {
    const meta = '<meta charset=koi8-r>';
    const behind = (length: number): string => `<style>${'a'.repeat(length - 15)}</style>${meta}`;
    expect(declared(behind(MAX_HEAD_BYTES - meta.length))).toBe('koi8-r');
    expect(declared(behind(MAX_HEAD_BYTES))).toBeNull();
  });

  it('reads the first 1,000 bytes of a tag', () => {
    const tag = (length: number): string => `<meta name="${'a'.repeat(length - 29)}" charset=koi8-r>`;
    expect(tag(MAX_TAG)).toHaveLength(MAX_TAG);
    expect(declared(tag(MAX_TAG))).toBe('koi8-r');
    expect(declared(tag(MAX_TAG + 20))).toBeNull();
  });

  /** On these, something quadratic would run for minutes: that they end within the time of a test is what is tested. */
  it.each([
    ['metas without an end', '<meta '],
    ['metas without a charset', '<meta name=x>'],
    ['brackets', '<'],
    ['comments', '<!---->'],
    ['comments without an end', '<!--'],
    ['spaces', ' '],
    ['charsets without a sign', '<meta charset '],
    ['XML declarations', '<?xml version '],
    ['charset and spaces', `<meta ${'charset        '.repeat(60)}`],
  ])('ends on a megabyte of %s', (_, piece) => {
    expect(declared(piece.repeat(Math.ceil(1e6 / piece.length)))).toBeNull();
  });
});

describe('known failures: where the prescan of the HTML Standard goes on', () => {
  it('behind a meta whose encoding nobody knows', () => {
    expect(declared('<meta charset=klingon><meta charset=koi8-r>')).toBe('koi8-r');
  });

  it('behind a meta whose content speaks of a charset, but is no content-type', () => {
    expect(declared('<meta name=description content="why charset=big5 is old"><meta charset=koi8-r>')).toBe('koi8-r');
  });

  it('behind <!-->, which is a comment', () => {
    expect(declared('<!--><meta charset=koi8-r>')).toBe('koi8-r');
  });

  it('where a slash stands before the attribute', () => {
    expect(declared('<meta/charset="koi8-r">')).toBe('koi8-r');
  });
});
