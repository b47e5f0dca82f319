import { OPENING_RULES } from '../openings/all.js';
import type { PhraseRule } from '../phrase.js';
import { ANY_PHRASES } from './any.js';
import { AR_PHRASES } from './ar.js';
import { BN_PHRASES } from './bn.js';
import { CS_PHRASES } from './cs.js';
import { DA_PHRASES } from './da.js';
import { DE_PHRASES } from './de.js';
import { EL_PHRASES } from './el.js';
import { EN_PHRASES } from './en.js';
import { ES_PHRASES } from './es.js';
import { FA_PHRASES } from './fa.js';
import { FI_PHRASES } from './fi.js';
import { FR_PHRASES } from './fr.js';
import { HE_PHRASES } from './he.js';
import { HI_PHRASES } from './hi.js';
import { HU_PHRASES } from './hu.js';
import { ID_PHRASES } from './id.js';
import { IT_PHRASES } from './it.js';
import { JA_PHRASES } from './ja.js';
import { JV_PHRASES } from './jv.js';
import { KO_PHRASES } from './ko.js';
import { MS_PHRASES } from './ms.js';
import { NL_PHRASES } from './nl.js';
import { NO_PHRASES } from './no.js';
import { PL_PHRASES } from './pl.js';
import { PT_PHRASES } from './pt.js';
import { RO_PHRASES } from './ro.js';
import { RU_PHRASES } from './ru.js';
import { SV_PHRASES } from './sv.js';
import { TH_PHRASES } from './th.js';
import { TR_PHRASES } from './tr.js';
import { UK_PHRASES } from './uk.js';
import { VI_PHRASES } from './vi.js';
import { ZH_PHRASES } from './zh.js';

/** Every row of the phrase tables. Where two languages share a wording the earlier row names it. */
export const PHRASE_RULES: readonly PhraseRule[] = [
  ...ANY_PHRASES,
  ...ID_PHRASES,
  ...MS_PHRASES,
  ...JV_PHRASES,
  ...EN_PHRASES,
  ...DE_PHRASES,
  ...FR_PHRASES,
  ...ES_PHRASES,
  ...PT_PHRASES,
  ...NO_PHRASES,
  ...IT_PHRASES,
  ...PL_PHRASES,
  ...FI_PHRASES,
  ...HU_PHRASES,
  ...NL_PHRASES,
  ...RO_PHRASES,
  ...CS_PHRASES,
  ...HE_PHRASES,
  ...EL_PHRASES,
  ...SV_PHRASES,
  ...DA_PHRASES,
  ...RU_PHRASES,
  ...HI_PHRASES,
  ...ZH_PHRASES,
  ...TR_PHRASES,
  ...JA_PHRASES,
  ...OPENING_RULES,
  ...VI_PHRASES,
  ...AR_PHRASES,
  ...KO_PHRASES,
  ...UK_PHRASES,
  ...BN_PHRASES,
  ...FA_PHRASES,
  ...TH_PHRASES,
];
