import { CharClass, charClasses, isLetterClass } from '../text/classes.js';
import type { ChromeContext } from './chrome-context.js';
import type { ChromeFinding } from './chrome-rule.js';

const captionRule = 'line:caption';

/** Most UTF-16 code units of a caption with its credit. */
const maxCaptionLength = 320;
/** Most UTF-16 code units of the credit at its end. */
const maxCreditLength = 90;

/** The word for a photo, a sign or a name after it, and agencies with a name: captions spell them in few ways, so that folding isn't needed. */
const creditStart =
  /^(?:(?:file )?(?:foto|photos?|images?|picture|video|ilustrasi|illustration|gambar|credit|crédit|bild|imagen|imagem|zdj|fot|фото|φωτο|写真|図|사진|फोटो|ảnh|ภาพ)(?:\s?[:.：]| (?:by|oleh|courtesy|credit|via|von|par|por|di|door) ?)|dok\b|doc\.|istimewa$|courtesy |(?:ap|afp) photo\b|antara foto\b|getty images|(?:foto|photo|antara|afp|reuters|ap|epa|dpa|getty|shutterstock|anadolu)\s?[:/])/iu;
const bareAgency = /^(?:antara|afp|reuters|ap|epa|dpa|getty|shutterstock|anadolu)$/iu;
/** Fewest UTF-16 code units of a caption whose credit is an agency's bare name: a heading may end in such letters for something else. */
const minBareAgencyLength = 60;
/** Fewest UTF-16 code units of the text before two names with a stroke: headings of lists are shorter (`8. Seamless Design (Golden Lead / Strategist)`). */
const minDescribedLength = 40;
/** Fewest characters of the last word of a sentence: a shorter one with its full stop is an abbreviation or a list's number. */
const minLastWordLength = 3;
/** Fewest captions of a gallery. */
const minGalleryCaptions = 2;
/** Most words of the names on either side of a stroke: `Warta Sarimukti/Anton Wijanarka`, `KABAR/HO-Balai Riset`. */
const maxWordsBefore = 5;
const maxWordsBehind = 7;
/** A label right after the caption's sentence: `. Foto: Raka Wiguna`, `। फोटो: …`. */
const LABEL_SIGNS = ['.', ':', '/'] as const;
const labelledEnd =
  /[.!?।…)"”»]\s(?:foto|photo|image|picture|ilustrasi|illustration|gambar|dok|credit|crédit|bild|imagen|imagem|zdj|fot|фото|सौजन्य|फोटो|ảnh)\s?[.:/]\s?[^.:!?।]{2,60}$/iu;

/**
 * Name a picture's caption by the credit that ends it: in brackets with the word for a photo, anywhere; with names on either side of a stroke,
 * only in the page's head or right before prose (at the end of an article such brackets are the writer's signature).
 */
export function captionFinding(index: number, text: string, context: ChromeContext): ChromeFinding | null {
  if (text.length > maxCaptionLength || context.prose[index] === 1) return null;
  const bracketed = lastBracket(text);
  if (bracketed !== null) {
    if (creditStart.test(bracketed) || (bareAgency.test(bracketed) && text.length >= minBareAgencyLength))
      return finding('bracket');
    const described = text.length - bracketed.length >= minDescribedLength;
    return described && standsBeforeProse(index, context) && isNames(bracketed) ? finding('bracket') : null;
  }
  const end = text.slice(-maxCreditLength);
  if (LABEL_SIGNS.some((sign) => end.includes(sign)) && labelledEnd.test(end)) return finding('label');
  return text.includes('/') && standsBeforeProse(index, context) && isNames(afterSentence(text)) ? finding('agency') : null;
}

/** Take captions back where they are the article: a gallery, whose captions are longer, taken together, than the prose round them. */
export function spareGallery(findings: (ChromeFinding | null)[], { blocks, prose }: ChromeContext): void {
  let count = 0;
  let captions = 0;
  let rest = 0;
  for (const [i, { text }] of blocks.entries()) {
    if (findings[i]?.rule === captionRule) {
      count++;
      captions += text.length;
    } else if (prose[i] === 1 && findings[i] == null) rest += text.length;
  }
  if (count < minGalleryCaptions || captions < rest) return;
  for (let i = 0; i < findings.length; i++) if (findings[i]?.rule === captionRule) findings[i] = null;
}

/** Give what the last pair of brackets holds when the text ends with it; null when it doesn't, or is nothing else. */
function lastBracket(text: string): string | null {
  let end = text.length - 1;
  if (charClasses[text.charCodeAt(end)] === CharClass.terminal) end--;
  const close = text.charAt(end);
  if (close !== ')' && close !== '）' && close !== ']') return null;
  const from = Math.max(0, end - maxCreditLength);
  const window = text.slice(from, end);
  const open = Math.max(window.lastIndexOf('('), window.lastIndexOf('（'), window.lastIndexOf('['));
  return open <= 0 && from === 0 ? null : open < 0 ? null : window.slice(open + 1).trim();
}

/** Give what follows the last sentence of a text that describes something and doesn't end as a sentence; empty when nothing does. */
function afterSentence(text: string): string {
  const from = Math.max(0, text.length - maxCreditLength);
  const stop = Math.max(text.lastIndexOf('. '), text.lastIndexOf('! '), text.lastIndexOf('? '));
  if (stop < from || stop < minDescribedLength) return '';
  const lastWord = text.slice(Math.max(0, text.lastIndexOf(' ', stop - 1) + 1), stop);
  return lastWord.length < minLastWordLength ? '' : text.slice(stop + 2);
}

/** Say whether a text is two names with a stroke between them; an abbreviation (`AC/DC`, `TCP/IP`) is none. */
function isNames(text: string): boolean {
  const [before, behind, ...rest] = text.split('/');
  if (text.length < 8 || behind === undefined || rest.length > 0) return false;
  const left = before!.trim().split(' ');
  const right = behind.trim().split(' ');
  if (left.length > maxWordsBefore || right.length > maxWordsBehind) return false;
  const areNames =
    left.every((word) => startsUpper(word) && isNameWord(word)) && startsUpper(right[0]!) && right.every(isNameWord);
  return areNames && holdsLower(text);
}

function startsUpper(word: string): boolean {
  return charClasses[word.charCodeAt(0)] === CharClass.upper;
}

/** Letters, with the marks that names have among them. */
function isNameWord(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const charClass = charClasses[word.charCodeAt(i)]!;
    if (!isLetterClass(charClass) && charClass !== CharClass.mark && !".'’-".includes(word.charAt(i))) return false;
  }
  return word !== '';
}

function holdsLower(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const charClass = charClasses[text.charCodeAt(i)]!;
    if (isLetterClass(charClass) && charClass === CharClass.lower) return true;
  }
  return false;
}

function standsBeforeProse(index: number, context: ChromeContext): boolean {
  return index < context.headEnd || context.isEnclosed(index);
}

function finding(detail: string): ChromeFinding {
  return { kind: 'credit', rule: captionRule, detail };
}
