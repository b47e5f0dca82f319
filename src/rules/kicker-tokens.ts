/** Words in the class or id of the element that holds the line over a headline, in lower case. Source: `fundus` and the style guides of newsrooms. */
export const KICKER_TOKENS: ReadonlySet<string> = new Set(
  'kicker overline eyebrow topline dachzeile spitzmarke roofline strapline supertitle suptitle pretitle overtitle uptitle volanta antetitulo antetítulo cintillo occhiello surtitre stikktittel'.split(
    ' ',
  ),
);
