/** Words that tell a language from its neighbours. */
export interface LanguageWords {
  /** ISO 639-1. */
  readonly language: string;
  /** Lower case, a space between them; a common word of the languages it is told from says nothing and is left out. */
  readonly words: string;
  readonly source: string;
}

/**
 * Indonesian and Malay are one language to trigrams, and differ in spelling and in everyday words.
 * Words that both write, such as `kementerian`, `adalah` and `tersebut`, say nothing.
 */
export const INDONESIAN_OR_MALAY: readonly LanguageWords[] = [
  {
    language: 'id',
    words:
      'karena bahwa bisa saat kantor uang polisi provinsi kabupaten kecamatan kelurahan rupiah terkait pihaknya ' +
      'usai yakni senin kamis jumat maret juli agustus desember wib dpr mobil',
    source: 'headwords of Kamus Besar Bahasa Indonesia that Kamus Dewan spells otherwise or lacks',
  },
  {
    language: 'ms',
    words:
      'kerana bahawa ialah iaitu manakala berkenaan wang polis ringgit pelbagai daripada menerusi kerajaan isnin ' +
      'khamis jumaat ahad mac julai ogos disember pejabat hospital sekiranya justeru boleh syarikat',
    source: 'headwords of Kamus Dewan that Kamus Besar Bahasa Indonesia spells otherwise or uses less',
  },
];

/** Languages with news of their own that franc-min has no trigrams of; it takes them for Swedish, Dutch or anything. */
export const WITHOUT_TRIGRAMS: readonly LanguageWords[] = [
  {
    language: 'da',
    words: 'af efter blev bliver ikke også hvor mellem været noget nogle meget mod kun sig hun og til',
    source: 'function words of Den Danske Ordbog',
  },
  {
    language: 'no',
    words: 'å etter ble blir ikke også hvor mellom vært noe noen mye mot bare seg hun og til',
    source: 'function words of Bokmålsordboka',
  },
  {
    language: 'is',
    words: 'að og sem við það ekki fyrir á hefur eru með því ég þetta verið',
    source: 'function words of Íslensk nútímamálsorðabók',
  },
  {
    language: 'fi',
    words: 'ja että ovat mutta myös hän oli kun sekä ei mukaan joka jossa vuoden kanssa jälkeen niin tai',
    source: 'function words of Kielitoimiston sanakirja',
  },
];
