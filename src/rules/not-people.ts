/**
 * What stands in an author's place and is no person, folded. Source: the author fields of the sets `fundus`, `wcxb` and `consensus`, and the defaults
 * of content management systems.
 */

/** Names that are these words and nothing else. */
export const NO_AUTHOR_NAMES: ReadonlySet<string> = new Set(
  (
    'admin,adminn,administrator,root,user,guest,guest author,guest contributor,guest writer,anonymous,unknown,none,null,undefined,n/a,author,author name,' +
    'by,editor,editors,the editors,webmaster,web master,super user,superuser,default,test,wordpress,press release,sponsored,advertorial,' +
    'wire,wires,wire reports,agencies,agency,agentur,agenturen,correspondent,our correspondent,own correspondent,contributor,contributors,reporter,reporters,' +
    'redaksi,redaktur,penulis,wartawan,tim redaksi,autor,autorin,gastautor,auteur,autore,autora,auteurs,rédaction,la rédaction,redacción,redação,redação,redazione,' +
    'redactie,redakcja,redakce,redaktion,die redaktion,redaktionen,redaksjonen,toimitus,szerkesztőség,redacția,σύνταξη,συντακτική ομάδα,редакция,редакція,' +
    'haber merkezi,تحرير,التحرير,تحریریه,מערכת,संपादक,সম্পাদক,กองบรรณาธิการ,ban biên tập,编辑部,編集部,편집부,온라인뉴스팀,佚名,匿名,未知,本站,小编,网络,管理员,管理者,管理人,名無し,관리자,운영자'
  ).split(','),
);

/** Words that make a name that of a group: `Larkhaven Post Staff`, `Digital Desk`. */
export const GROUP_WORDS: ReadonlySet<string> = new Set(
  (
    'team staff desk newsroom newsdesk editorial redaktion onlineredaktion nachrichtenredaktion redaksi redazione rédaction redacción redação redactie ' +
    'redakcja redakce contributors editors newswire bureau'
  ).split(' '),
);

/** Words in the names of accounts that run a site, in which nobody is named: `news_admin`, `Web Admin`. */
export const LOGIN_WORDS: ReadonlySet<string> = new Set('admin administrator webadmin siteadmin webmaster'.split(' '));

/**
 * Words that a name on the page has beside it in its element, or that stand there alone: trades, links to more of the author, a byline's words. A
 * text with one is no name.
 */
export const BESIDE_NAME_WORDS: ReadonlySet<string> = new Set(
  (
    'writer reporter editor director manager consultant reviewer reviewed contributor founder ceo journalist correspondent expert specialist analyst ' +
    'columnist photographer producer author autor auteur autore bio profile biography article articles posts stories follow view all more written posted updated ' +
    'published by about read share marketing content image photo foto source attorney lawyer'
  ).split(' '),
);

/** Agencies that are named behind the writers of a text, in one list with them. */
export const AGENCIES: ReadonlySet<string> = new Set(
  (
    'afp ap reuters dpa apa sda sid epd kna ddp ansa agi adnkronos efe lusa anp belga ritzau ntb tt stt pap ctk čtk tasr mti agerpres tass xinhua kyodo jiji ' +
    'yonhap antara bernama pti ani ians upi cp pa bloomberg'
  ).split(' '),
);

/** Small words inside names, which bear no capital: `Pieter van der Zanden`. */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  'van von der den de del della di da dos das du la le el al bin binti ibn ben ter ten zu zur af av y e'.split(' '),
);

/** Words with which names of sites and works begin, and people's don't; lower case. */
export const ARTICLES: ReadonlySet<string> = new Set(
  'the a der die das le la les el los las il lo het o os as en ett det'.split(' '),
);
