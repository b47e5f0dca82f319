import { dedupFlags } from './dedup-flags.js';
import { type Flag, flags } from './flags.js';
import { usage } from './messages.js';
import { UsageError } from './usage-error.js';

const help: Flag = { short: 'h', long: 'help', value: null, group: 'Behaviour', summary: 'print the help' };
const version: Flag = { short: 'V', long: 'version', value: null, group: 'Behaviour', summary: 'print the version' };

/**
 * Give a shell's completion script, made from the tables of flags.
 * @param argv What follows `completion`: the shell's name and nothing else.
 * @throws UsageError for another shell.
 */
export function completion(argv: readonly string[]): string {
  const [main, dedup] = [
    [...flags, help, version],
    [...dedupFlags, help, version],
  ];
  if (argv.length === 1 && argv[0] === 'bash') return bash(main, dedup);
  if (argv.length === 1 && argv[0] === 'zsh') return zsh(main, dedup);
  if (argv.length === 1 && argv[0] === 'fish') return fish(main, dedup);
  throw new UsageError(usage.shell);
}

function bash(main: readonly Flag[], dedup: readonly Flag[]): string {
  return `# bash completion of ikm-clean; to load it: source <(ikm-clean completion bash)
_ikm_clean() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  COMPREPLY=()
  if [[ "\${COMP_WORDS[1]}" == dedup && COMP_CWORD -gt 1 ]]; then
${bashFlags(dedup)}
    return
  fi
  if [[ "$before" == completion ]]; then
    COMPREPLY=($(compgen -W 'bash zsh fish' -- "$word")); return
  fi
${bashFlags(main)}
}
complete -o default -F _ikm_clean ikm-clean
`;
}

function bashFlags(all: readonly Flag[]): string {
  const cases = all.flatMap((flag) => {
    if (flag.value === null || flag.value.kind === 'file') return [];
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

function zsh(main: readonly Flag[], dedup: readonly Flag[]): string {
  return `#compdef ikm-clean
# zsh completion of ikm-clean; to load it: source <(ikm-clean completion zsh)
_ikm_clean() {
  if [[ $words[2] == dedup && $CURRENT -gt 2 ]]; then
    shift words
    (( CURRENT-- ))
    _arguments -s \\
${zshFlags(dedup)}
      '*:input:_files'
    return
  fi
  _arguments -s \\
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

function zshValue({ value }: Flag): string {
  if (value === null) return '';
  if (value.kind === 'choice') return `:${value.name}:(${value.choices.join(' ')})`;
  return value.kind === 'file' ? `:${value.name}:_files` : `:${value.name}: `;
}

function fish(main: readonly Flag[], dedup: readonly Flag[]): string {
  const [outside, inside] = ['not __fish_seen_subcommand_from dedup', '__fish_seen_subcommand_from dedup'];
  const lines = [...main.map((flag) => fishFlag(flag, outside)), ...dedup.map((flag) => fishFlag(flag, inside))];
  return `# fish completion of ikm-clean; to load it: ikm-clean completion fish | source\n${lines.join('\n')}\n`;
}

function fishFlag(flag: Flag, where: string): string {
  const short = flag.short === null ? '' : ` -s ${flag.short}`;
  const summary = flag.summary.replaceAll("'", "\\'");
  return `complete -c ikm-clean -n '${where}'${short} -l ${flag.long}${fishValue(flag)} -d '${summary}'`;
}

function fishValue({ value }: Flag): string {
  if (value === null) return '';
  if (value.kind === 'choice') return ` -x -a '${value.choices.join(' ')}'`;
  return value.kind === 'file' ? ' -r -F' : ' -x';
}

function names(flag: Flag): readonly string[] {
  return flag.short === null ? [`--${flag.long}`] : [`-${flag.short}`, `--${flag.long}`];
}
