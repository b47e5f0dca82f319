/**
 * Words that a byline begins with, by what stands behind them, lower case; a colon may follow. Source: the forms that agencies
 * and news sites of each language print over and under articles.
 */
export interface BylineWords {
  readonly language: string;
  /** Before the writer's name: `Oleh`, `Pewarta`, `By`. */
  readonly writer: readonly string[];
  /** Before another hand's name, who isn't an author: `Editor`, `Redaktur`, `Photo editor`. */
  readonly other: readonly string[];
}

/** Titles that stand behind a writer's name. */
export const WRITER_TITLES: readonly string[] = ['기자', '특파원', '논설위원'];

export const BYLINE_WORDS: readonly BylineWords[] = [
  {
    language: 'id',
    writer: ['oleh', 'pewarta', 'penulis', 'reporter', 'laporan', 'jurnalis', 'wartawan'],
    other: ['editor', 'redaktur', 'penyunting', 'sumber'],
  },
  { language: 'ms', writer: ['oleh', 'wartawan'], other: ['penyunting', 'penyelia'] },
  { language: 'jv', writer: ['dening', 'panulis'], other: ['panyunting'] },
  {
    language: 'en',
    writer: ['by', 'written by', 'posted by', 'reported by', 'story by', 'words by', 'author', 'reporter'],
    other: ['edited by', 'editor', 'source', 'reviewed by'],
  },
  {
    language: 'de',
    writer: ['von', 'autor', 'autorin', 'text', 'ein gastbeitrag von', 'ein kommentar von'],
    other: ['redaktion', 'redakteur', 'quelle'],
  },
  { language: 'fr', writer: ['par', 'propos recueillis par', 'auteur'], other: ['source', 'rédaction'] },
  { language: 'es', writer: ['por', 'autor', 'texto', 'redactado por'], other: ['fuente', 'redacción', 'editor'] },
  { language: 'pt', writer: ['por', 'autor', 'texto', 'reportagem'], other: ['fonte', 'redação', 'edição'] },
  { language: 'it', writer: ['di', 'a cura di', 'autore'], other: ['fonte', 'redazione'] },
  { language: 'nl', writer: ['door', 'auteur', 'tekst'], other: ['bron', 'redactie'] },
  { language: 'pl', writer: ['autor', 'autorka', 'tekst'], other: ['źródło', 'redakcja', 'oprac', 'opracowanie'] },
  { language: 'cs', writer: ['autor', 'autorka'], other: ['zdroj', 'redakce'] },
  { language: 'sv', writer: ['av', 'text'], other: ['källa', 'redaktör'] },
  { language: 'da', writer: ['af', 'tekst'], other: ['kilde', 'redaktør'] },
  { language: 'no', writer: ['av', 'tekst'], other: ['kilde', 'redaktør'] },
  { language: 'fi', writer: ['teksti', 'kirjoittaja', 'toimittaja'], other: ['lähde'] },
  { language: 'hu', writer: ['írta', 'szerző'], other: ['forrás', 'szerkesztő'] },
  { language: 'ro', writer: ['de', 'autor', 'scris de'], other: ['sursa', 'editor', 'redactor'] },
  { language: 'el', writer: ['του', 'της', 'από', 'γράφει ο', 'γράφει η', 'συντάκτης'], other: ['πηγή', 'επιμέλεια'] },
  { language: 'ru', writer: ['автор', 'текст', 'корреспондент'], other: ['источник', 'редактор'] },
  { language: 'uk', writer: ['автор', 'авторка', 'текст'], other: ['джерело', 'редактор'] },
  { language: 'tr', writer: ['yazan', 'haber', 'muhabir'], other: ['editör', 'kaynak'] },
  { language: 'ar', writer: ['بقلم', 'كتب', 'كتبت', 'الكاتب', 'إعداد'], other: ['المصدر', 'تحرير'] },
  { language: 'fa', writer: ['نویسنده', 'به قلم', 'گزارش'], other: ['منبع', 'ویراستار'] },
  { language: 'he', writer: ['מאת', 'כתב', 'כתבה'], other: ['עריכה', 'מקור'] },
  { language: 'hi', writer: ['द्वारा', 'लेखक', 'रिपोर्ट', 'संवाददाता'], other: ['संपादक', 'स्रोत', 'edited by'] },
  { language: 'bn', writer: ['লেখক', 'প্রতিবেদক'], other: ['সম্পাদক', 'সূত্র'] },
  { language: 'th', writer: ['โดย', 'ผู้เขียน', 'ผู้สื่อข่าว'], other: ['บรรณาธิการ', 'ที่มา'] },
  { language: 'vi', writer: ['tác giả', 'bài', 'theo', 'phóng viên'], other: ['nguồn', 'biên tập'] },
  {
    language: 'zh',
    writer: ['作者', '记者', '文', '撰文', '記者'],
    other: ['编辑', '责任编辑', '来源', '責任編輯', '編輯', '來源'],
  },
  { language: 'ja', writer: ['文', '著者', '執筆', '記者', '取材'], other: ['編集', '出典'] },
  { language: 'ko', writer: ['글', '기자', '취재', '작성자'], other: ['편집', '출처'] },
];

/** Writers' words that are also the beginning of names, as in `Di Matteo`, `De Vries`: in data that name people they are part of the name. */
export const NAME_PARTS: ReadonlySet<string> = new Set([
  'di',
  'de',
  'av',
  'af',
  'του',
  'της',
  '文',
  '글',
  'bài',
  'theo',
  'haber',
]);

/** Writers' words behind which one word is a name: the others are labels of much else, as in `Text Size`. Lower case; none begins another. */
export const ONE_NAME_WORDS: readonly string[] = ['by', 'posted by', 'written by', 'von', 'par', 'por', 'door', 'oleh'];

/** Words that stand before the writer's name under a text or in a box beside it, and before nothing else: they are believed anywhere on a page. Lower case. */
export const WRITER_LABELS: readonly string[] = [
  'written by',
  'posted by',
  'text by',
  'words by',
  'story by',
  'reported by',
  'author:',
  'contributor:',
  'contributors:',
  'this post was written by',
  'this article was written by',
  'autorin/autor',
  'autor:in',
  'autor/in',
  'geschrieben von',
  'écrit par',
  'rédigé par',
  'escrito por',
  'publicado por',
  'scritto da',
  'geschreven door',
  'napisane przez',
  'skriven av',
  'skrevet af',
  'skrevet av',
  'ditulis oleh',
  'penulis:',
  'автор:',
];
