import { random } from './random.js';

/** A page of a series that is made here. */
export interface SeriesPage {
  readonly path: string;
  readonly text: string;
}

const TEMPLATES: readonly string[] = [
  'The council of NAME voted NUM to NUM on DAY to lend NUM crowns to the NAME ferry company, which has carried passengers over the river since NUM. Mayor NAME said that the boats would be painted before spring and that nobody would lose work over it. The company, led by NAME NAME, counted NUM tickets last year, NUM fewer than in the year before. Its oldest boat, the NAME, will be taken out of the water in MONTH and repaired in the yard at NAME. Members of the opposition, among them NAME, had asked for a longer debate, and the gallery was full until the end of the evening.',
  'Rain is expected over NAME and the hills of NAME on DAY, with highs of NUM degrees at the coast and lows of NUM inland. The weather office at NAME recorded NUM millimetres in MONTH, the most since NUM. Winds from the west will reach NUM kilometres an hour near NAME and die down towards the evening. Farmers round NAME, who have waited for water since the winter, were told to bring in what is ripe. Ferries to NAME sail as planned; the road over the NAME pass stays closed for lorries of more than NUM tons, said NAME of the road office.',
  'NAME beat NAME by NUM to NUM on DAY in front of NUM spectators and climbed to place NUM of the table. NAME scored in minute NUM after a long pass by NAME, and NAME made it safe from the spot shortly before the end. Coach NAME praised the patience of his side, which had lost NUM of its last matches. The visitors had their best chance when NAME hit the post, and they must do without NAME, who was sent off in minute NUM. The next match is played in NAME in MONTH.',
];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = ['March', 'April', 'May', 'June', 'September', 'October'];
const SYLLABLES = 'ar bel cor dun el fen gar hol ir jas kel lor mar nov or pel quin ros sal tor ul ven wil yor zan'.split(' ');
const TWINS = 300;

/** Give pages of one template each, with other names and numbers: no two are copies. */
export function templateTwins(): readonly SeriesPage[] {
  const next = random(7);
  return TEMPLATES.flatMap((template, i) =>
    Array.from({ length: TWINS }, (_, twin) => ({
      path: `template ${i} twin ${twin}`,
      text: template.replaceAll(/NAME|NUM|DAY|MONTH/g, (slot) => filled(slot, next)),
    })),
  );
}

const CHAINS = 12;
const LINKS = 40;
const CHAIN_WORDS = 220;
/** Share of the words that a link replaces. */
const REPLACED = 0.04;
/** Share of the words, place by place, that a page of a chain has at least in common with what it may be called a copy of. */
const MIN_COMMON = 0.8;

/** Give chains of pages, each a small edit of the one before, so that the last says nothing of what the first says. */
export function chains(): readonly SeriesPage[] {
  return Array.from({ length: CHAINS }, (_, chain) =>
    linksOf(chain).map((words, link) => ({ path: `chain ${chain} link ${link}`, text: words.join(' ') })),
  ).flat();
}

/** Say whether two pages of {@link chains} are of one chain and still say nearly the same. */
export function isNearInChain(a: string, b: string): boolean {
  const [, chainA, linkA] = /^chain (\d+) link (\d+)$/.exec(a)!;
  const [, chainB, linkB] = /^chain (\d+) link (\d+)$/.exec(b)!;
  if (chainA !== chainB) return false;
  const links = linksOf(Number(chainA));
  const other = links[Number(linkB)]!;
  const common = links[Number(linkA)]!.filter((word, i) => word === other[i]).length;
  return common >= MIN_COMMON * CHAIN_WORDS;
}

function linksOf(chain: number): readonly (readonly string[])[] {
  const next = random(1000 + chain);
  const word = (): string => (next() < 0.1 ? filled('NAME', next) : filled('NAME', next).toLowerCase());
  const links: string[][] = [Array.from({ length: CHAIN_WORDS }, word)];
  while (links.length < LINKS) links.push(links.at(-1)!.map((old) => (next() < REPLACED ? word() : old)));
  return links;
}

function filled(slot: string, next: () => number): string {
  const one = (words: readonly string[]): string => words[Math.floor(next() * words.length)]!;
  if (slot === 'DAY') return one(DAYS);
  if (slot === 'MONTH') return one(MONTHS);
  if (slot === 'NUM') return String(Math.floor(next() * 3000));
  const name = one(SYLLABLES) + one(SYLLABLES) + one(SYLLABLES);
  return name[0]!.toUpperCase() + name.slice(1);
}
