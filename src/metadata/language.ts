import type { Found, MetadataEvidence } from '../model/metadata.js';
import { LANGUAGE_CODES, OTHER_CODES } from '../rules/language-codes.js';
import { isObject, listOf, textOf } from './json-ld.js';
import type { Json } from './loose-json.js';
import type { PageFacts } from './page-facts.js';

/** The part of a language tag (BCP 47) or a locale that names the language. */
const PRIMARY = /^\s*([a-z]{2,3})(?=$|[\s_,;-])/i;

/** Give the language that the page declares: on its root, in its head, in its JSON-LD. ISO 639-1; null where it declares none that is one. */
export function declaredLanguage({ head, metas, own }: PageFacts): Found<string> | null {
  const linked = [own.article, own.page, own.site].map((node) => languageText(node?.['inLanguage']));
  const stated: readonly (readonly [string | null | undefined, MetadataEvidence])[] = [
    [head.language, 'lang'],
    [metas.get('og:locale')?.[0], 'meta:og:locale'],
    [metas.get('content-language')?.[0], 'meta:content-language'],
    [metas.get('language')?.[0], 'meta:language'],
    [metas.get('dc.language')?.[0], 'meta:dc.language'],
    ...linked.map((text) => [text, 'json-ld'] as const),
  ];
  for (const [text, evidence] of stated) {
    const value = text == null ? null : languageCode(text);
    if (value !== null) return { value, evidence };
  }
  return null;
}

/** Give the ISO 639-1 code of a language tag or locale: `pt-BR`, `en_US`, `ind`; null where it is that of no language. */
export function languageCode(tag: string): string | null {
  const primary = PRIMARY.exec(tag)?.[1]?.toLowerCase();
  if (primary === undefined) return null;
  return OTHER_CODES.get(primary) ?? (LANGUAGE_CODES.has(primary) ? primary : null);
}

/** JSON-LD gives a code, or an object for the language that has one. */
function languageText(value: Json | undefined): string | null {
  const [first] = listOf(value);
  return isObject(first) ? (textOf(first['alternateName']) ?? textOf(first['name'])) : textOf(first);
}
