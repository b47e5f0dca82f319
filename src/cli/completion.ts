import { dedupFlags } from './dedup-flags.js';
import { type Flag, flags } from './flags.js';
import { learnFlags } from './learn-flags.js';
import { usage } from './messages.js';
import { UsageError } from './usage-error.js';

const help: Flag = { short: 'h', long: 'help', value: null, group: 'Behaviour', summary: 'print the help' };
const version: Flag = { short: 'V', long: 'version', value: null, group: 'Behaviour', summary: 'print the version' };

const main: readonly Flag[] = [...flags, help, version];

/** The commands that have flags of their own. */
const commands: readonly { readonly name: string; readonly flags: readonly Flag[] }[] = [
  { name: 'dedup', flags: [...dedupFlags, help, version] },
  { name: 'learn', flags: [...learnFlags, help, version] },
];

/**
 * Give a shell's completion script, made from the tables of flags.
 * @param argv What follows `completion`: the shell's name and nothing else.
 * @throws UsageError for another shell.
 */
export function completion(argv: readonly string[]): string {
  if (argv.length === 1 && argv[0] === 'bash') return bash();
  if (argv.length === 1 && argv[0] === 'zsh') return zsh();
  if (argv.length === 1 && argv[0] === 'fish') return fish();
  throw new UsageError(usage.shell);
}

function bash(): string {
  const own = commands.map(
    ({ name, flags }) => `  if [[ "\${COMP_WORDS[1]}" == ${name} && COMP_CWORD -gt 1 ]]; then
${bashFlags(flags)}
    return
  fi
`,
  );
  return `# bash completion of ikm-clean; to load it: source <(ikm-clean completion bash)
_ikm_clean() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  COMPREPLY=()
${own.join('')}  if [[ "$before" == completion ]]; then
    COMPREPLY=($(compgen -W 'bash zsh fish' -- "$word")); return
  fi
${bashFlags(main)}
}
complete -o default -F _ikm_clean ikm-clean
`;
}

function bashFlags(all: readonly Flag[]): string {
  const cases = all.flatMap((flag) => {
    if (flag.value === null || isPath(flag)) return [];
    const words = flag.value.kind === 'choice' ? flag.value.choices.join(' ') : '';
    return [`    ${names(flag).join('|')}) COMPREPLY=($(compgen -W '${words}' -- "$word")); return ;;`];
  });
  return `  case "$before" in
${cases.join('\n')}
  esac
  if [[ "$word" == -* ]]; then
    COMPREPLY=($(compgen -W '${all.flatMap(names).join(' ')}' -- "$word"))
  fi`;
}

function zsh(): string {
  const own = commands.map(
    ({ name, flags }) => `  if [[ $words[2] == ${name} && $CURRENT -gt 2 ]]; then
    shift words
    (( CURRENT-- ))
    _arguments -s \\
${zshFlags(flags)}
      '*:input:_files'
    return
  fi
`,
  );
  return `#compdef ikm-clean
# zsh completion of ikm-clean; to load it: source <(ikm-clean completion zsh)
_ikm_clean() {
${own.join('')}  _arguments -s \\
${zshFlags(main)}
    '*:input:_files'
}
compdef _ikm_clean ikm-clean
`;
}

function zshFlags(all: readonly Flag[]): string {
  const specs = all.map((flag) => {
    const exclusive = flag.short === null ? '' : `'(${names(flag).join(' ')})'{${names(flag).join(',')}}`;
    const summary = `[${flag.summary.replaceAll("'", "'\\''").replaceAll(/[[\]:]/g, '\\$&')}]${zshValue(flag)}`;
    return exclusive === '' ? `    '--${flag.long}${summary}' \\` : `    ${exclusive}'${summary}' \\`;
  });
  return specs.join('\n');
}

function zshValue(flag: Flag): string {
  const { value } = flag;
  if (value === null) return '';
  if (value.kind === 'choice') return `:${value.name}:(${value.choices.join(' ')})`;
  return isPath(flag) ? `:${value.name}:_files` : `:${value.name}: `;
}

function fish(): string {
  const outside = `not __fish_seen_subcommand_from ${commands.map(({ name }) => name).join(' ')}`;
  const own = commands.flatMap(({ name, flags }) => flags.map((flag) => fishFlag(flag, `__fish_seen_subcommand_from ${name}`)));
  const lines = [...main.map((flag) => fishFlag(flag, outside)), ...own];
  return `# fish completion of ikm-clean; to load it: ikm-clean completion fish | source\n${lines.join('\n')}\n`;
}

function fishFlag(flag: Flag, where: string): string {
  const short = flag.short === null ? '' : ` -s ${flag.short}`;
  const summary = flag.summary.replaceAll("'", "\\'");
  return `complete -c ikm-clean -n '${where}'${short} -l ${flag.long}${fishValue(flag)} -d '${summary}'`;
}

function fishValue(flag: Flag): string {
  const { value } = flag;
  if (value === null) return '';
  if (value.kind === 'choice') return ` -x -a '${value.choices.join(' ')}'`;
  return isPath(flag) ? ' -r -F' : ' -x';
}

function names(flag: Flag): readonly string[] {
  return flag.short === null ? [`--${flag.long}`] : [`-${flag.short}`, `--${flag.long}`];
}

function isPath({ value }: Flag): boolean {
  return value?.kind === 'file' || value?.kind === 'files';
}
