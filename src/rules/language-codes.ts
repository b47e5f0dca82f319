/** The codes of ISO 639-1 (Library of Congress, 2024: 183 languages). */
export const LANGUAGE_CODES: ReadonlySet<string> = new Set(
  (
    'aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl ' +
    'gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ' +
    'ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te ' +
    'tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu'
  ).split(' '),
);

/** Codes that pages use in the place of another: withdrawn ones, those of ISO 639-2, and Norwegian's two written forms, which one code stands for here. */
export const OTHER_CODES: ReadonlyMap<string, string> = new Map(
  (
    'iw:he in:id ji:yi jw:jv mo:ro sh:sr nb:no nn:no eng:en deu:de ger:de fra:fr fre:fr spa:es por:pt ita:it nld:nl dut:nl ind:id msa:ms may:ms jav:jv ' +
    'rus:ru ukr:uk pol:pl ces:cs cze:cs slk:sk slo:sk tur:tr ara:ar heb:he hin:hi ben:bn tha:th vie:vi zho:zh chi:zh jpn:ja kor:ko swe:sv dan:da nor:no nob:no ' +
    'fin:fi hun:hu ron:ro rum:ro ell:el gre:el cat:ca fas:fa per:fa urd:ur fil:tl'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
