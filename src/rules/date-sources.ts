/**
 * Where pages state when their article was published and changed. Names of `meta` elements in lower case, the surer first; found on the pages of
 * the sets `fundus` and `wcxb` and in the documents of Open Graph, Dublin Core, Parse.ly, Sailthru, Cxense, Google Scholar and PRISM.
 */

export const PUBLISHED_METAS: readonly string[] = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'article:published:time',
  'http://ogp.me/ns/article#published_time',
  'og:published_time',
  'og:publish_date',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'shareaholic:article_published_time',
  'rnews:datepublished',
  'prism.publicationdate',
  'citation_publication_date',
  'citation_date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date.created',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'dc.created',
  'date.created',
  'date.available',
  'bt:pubdate',
  'publication_date',
  'publication-date',
  'publish_date',
  'publish-date',
  'published_date',
  'published-date',
  'publisheddate',
  'publishdate',
  'published_at',
  'published-time',
  'published_time',
  'published',
  'pubdate',
  'content:publishdate',
  'originalpublicationdate',
  'article_date_original',
  'article.published',
  'article.created',
  'cms_creationdate',
  'uploaddate',
  'date_published',
  'datecreated',
  'release_date',
  'displaydate',
  'date',
];

export const MODIFIED_METAS: readonly string[] = [
  'article:modified_time',
  'og:article:modified_time',
  'article:modified',
  'article:modified:time',
  'http://ogp.me/ns/article#modified_time',
  'og:modified_time',
  'og:updated_time',
  'datemodified',
  'dc.date.modified',
  'dcterms.modified',
  'date.modified',
  'date.updated',
  'date_modified',
  'article.updated',
  'last-modified',
  'last_modified',
  'lastmodified',
  'lastmod',
  'updated',
];

/** Names of `meta` elements beyond the table that say by themselves that they hold the date of publication. */
export const PUBLISHED_NAME: RegExp =
  /(?:publi(?:sh|cation)|issued?|created|pub).{0,20}(?:date|time)|(?:date|time).{0,20}(?:publi(?:sh|cation)|issued|created)/;

/** Words of the class of a `time` element, or before a date in the text, that make it the date of a change; folded. */
export const CHANGE_WORDS: ReadonlySet<string> = new Set(
  (
    'updated update modified upd edited lastmod lastupdated datemodified diperbarui dimutakhirkan dikemaskini ' +
    'aktualisiert aktualisierung geändert stand modifié actualisé màj maj actualizado actualizada actualización atualizado atualizada atualização ' +
    'aggiornato aggiornamento bijgewerkt gewijzigd aktualizacja aktualizováno upraveno uppdaterad uppdaterat ändrad opdateret oppdatert ' +
    'päivitetty muokattu frissítve módosítva actualizat ενημέρωση ενημερώθηκε τροποποίηση обновлено изменено оновлено güncelleme güncellenme ' +
    'تحديث به‌روزرسانی עודכן अपडेट আপডেট อัปเดต แก้ไข 更新 修改 수정 업데이트'
  ).split(' '),
);

/** Words with which a line begins that states the date of publication; folded. */
export const PUBLISHED_LABELS: ReadonlySet<string> = new Set(
  (
    'published posted diterbitkan terbit tayang dipublikasikan diposting veröffentlicht erschienen erstellt publié publiée publicado publicada pubblicato ' +
    'pubblicata gepubliceerd geplaatst opublikowano publikacja publikováno zveřejněno publicerad publicerat publiceret publisert julkaistu megjelent ' +
    'közzétéve publicat δημοσιεύθηκε δημοσίευση опубликовано опубліковано yayınlanma yayınlandı نشر منتشر פורסם प्रकाशित প্রকাশিত เผยแพร่ 发布 發布 公開 게시'
  ).split(' '),
);
