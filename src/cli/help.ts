/** Leads the help: what it is, and examples to copy. */
export const helpStart = `ikm-clean: the article of a scraped news page, and nothing else

Examples:
  ikm-clean page.txt                    the article on stdout
  lynx -dump URL | ikm-clean --json | jq -r .title
  ikm-clean 'pages/*.txt' -f jsonl -o articles.jsonl
  ikm-clean scrape/ -o clean/           a folder into a folder, on all cores
  ikm-clean page.txt --explain          every line: kept or dropped, and why
  ikm-clean page.txt --diff             what would change
  ikm-clean pages.jsonl --json          records with "text", a page a line
`;

/** Ends the help. */
export const helpEnd = `
Exit codes (the higher row wins):
    2       wrong usage: nothing was read or written
    130,143 SIGINT, SIGTERM: what was complete is written
    1       an input failed; all others were done
    3       no input failed, but one or more hold no article
    4       --check, and a page would change
    0       every input gave an article`;

/** For a call without inputs from a terminal. */
export const shortHelp = `ikm-clean: the article of a scraped news page, and nothing else

  ikm-clean page.txt              clean a page
  lynx -dump URL | ikm-clean      clean what comes from a pipe
  ikm-clean --help                all options
`;
