const noArticle = '    3       no input failed, but one or more hold no article\n';

/** Leads the help: what it is, and examples to copy. */
export const helpStart = `ikm-clean: the article of a scraped news page, and nothing else

Examples:
  ikm-clean page.txt                    the article on stdout
  lynx -dump URL | ikm-clean --json | jq -r .title
  ikm-clean 'pages/*.txt' -f jsonl -o articles.jsonl
  ikm-clean scrape/ -o clean/           a folder into a folder, on all cores
  ikm-clean dedup scrape/               which pages are copies of which
  ikm-clean scrape/ -o clean/ --report clean/report.html
                                        and a page to look at
  ikm-clean learn scrape/ -o FILE       what sites print on all their pages
  ikm-clean page.txt --explain          every line: kept or dropped, and why
  ikm-clean page.txt --diff             what would change
  ikm-clean pages.jsonl --json          records with "text", a page a line
`;

/** Ends the help. */
export const helpEnd: string = exitCodes(`${noArticle}    4       --check, and a page would change
    0       every input gave an article`);

/** Leads the help of `dedup`. */
export const dedupHelpStart = `ikm-clean dedup: which pages are copies of which

Examples:
  ikm-clean dedup scrape/               clusters: the page to keep, its copies
  ikm-clean dedup clean/ -f jsonl       of an output folder, a cluster a line
  ikm-clean dedup scrape/ --keep -0 | xargs -0 cp -t unique/
  ikm-clean dedup new/ --against clean/ copies of pages of an earlier batch too
  ikm-clean dedup all.jsonl --from article --json
                                        records that hold an article already
`;

/** Ends the help of `dedup`. */
export const dedupHelpEnd: string = `
Relations: same (the same words), near (nearly), contained (in a page of more
than twice its size; told, and kept by --keep).
${exitCodes(`${noArticle}    0       every input gave an article, whether there are copies or not`)}`;

/** Leads the help of `learn`. */
export const learnHelpStart = `ikm-clean learn: what sites print on all their pages

Examples:
  ikm-clean learn scrape/ -o sites.profile
  ikm-clean page.txt --profile sites.profile
                                        a page without what its site prints
  ikm-clean new/ -o clean/ --profile old.profile --profile more.profile
                                        by what several files know, added up
  zcat crawl.jsonl.gz | ikm-clean learn > sites.profile
`;

/** Ends the help of `learn`. */
export const learnHelpEnd: string = `
The profile is text: under each site its lines, and on how many pages each is.
A site is the host of a page's address, else its folder. A line is on three
pages or more; pages that are copies count as one.
${exitCodes('    0       every input was read', 'nothing is written')}`;

/** For a call without inputs from a terminal. */
export const shortHelp = `ikm-clean: the article of a scraped news page, and nothing else

  ikm-clean page.txt              clean a page
  lynx -dump URL | ikm-clean      clean what comes from a pipe
  ikm-clean --help                all options
`;

function exitCodes(rows: string, stopped: string = 'what was complete is written'): string {
  return `
Exit codes (the higher row wins):
    2       wrong usage: nothing was read or written
    130,143 SIGINT, SIGTERM: ${stopped}
    1       an input failed; all others were done
${rows}`;
}
