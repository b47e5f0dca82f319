import { type Flag, flags } from './flags.js';
import { usage } from './messages.js';
import { UsageError } from './usage-error.js';

const help: readonly Flag[] = [
  { short: 'h', long: 'help', value: null, group: 'Behaviour', summary: 'print the help' },
  { short: 'V', long: 'version', value: null, group: 'Behaviour', summary: 'print the version' },
];

/**
 * Give a shell's completion script, made from the table of flags.
 * @param argv What follows `completion`: the shell's name and nothing else.
 * @throws UsageError for another shell.
 */
export function completion(argv: readonly string[]): string {
  const all = [...flags, ...help];
  if (argv.length === 1 && argv[0] === 'bash') return bash(all);
  if (argv.length === 1 && argv[0] === 'zsh') return zsh(all);
  if (argv.length === 1 && argv[0] === 'fish') return fish(all);
  throw new UsageError(usage.shell);
}

function bash(all: readonly Flag[]): string {
  const cases = all.flatMap((flag) => {
    if (flag.value === null || flag.value.kind === 'file') return [];
    const words = flag.value.kind === 'choice' ? flag.value.choices.join(' ') : '';
    return [`    ${names(flag).join('|')}) COMPREPLY=($(compgen -W '${words}' -- "$word")); return ;;`];
  });
  return `# bash completion of ikm-clean; to load it: source <(ikm-clean completion bash)
_ikm_clean() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  COMPREPLY=()
  case "$before" in
${cases.join('\n')}
    completion) COMPREPLY=($(compgen -W 'bash zsh fish' -- "$word")); return ;;
  esac
  if [[ "$word" == -* ]]; then
    COMPREPLY=($(compgen -W '${all.flatMap(names).join(' ')}' -- "$word"))
  fi
}
complete -o default -F _ikm_clean ikm-clean
`;
}

function zsh(all: readonly Flag[]): string {
  const specs = all.map((flag) => {
    const exclusive = flag.short === null ? '' : `'(${names(flag).join(' ')})'{${names(flag).join(',')}}`;
    const summary = `[${flag.summary.replaceAll("'", "'\\''").replaceAll(/[[\]:]/g, '\\$&')}]${zshValue(flag)}`;
    return exclusive === '' ? `  '--${flag.long}${summary}'` : `  ${exclusive}'${summary}'`;
  });
  return `#compdef ikm-clean
# zsh completion of ikm-clean; to load it: source <(ikm-clean completion zsh)
_ikm_clean() {
  _arguments -s \\
${specs.map((spec) => `  ${spec} \\`).join('\n')}
    '*:input:_files'
}
compdef _ikm_clean ikm-clean
`;
}

function zshValue({ value }: Flag): string {
  if (value === null) return '';
  if (value.kind === 'choice') return `:${value.name}:(${value.choices.join(' ')})`;
  return value.kind === 'file' ? `:${value.name}:_files` : `:${value.name}: `;
}

function fish(all: readonly Flag[]): string {
  const lines = all.map((flag) => {
    const short = flag.short === null ? '' : ` -s ${flag.short}`;
    return `complete -c ikm-clean${short} -l ${flag.long}${fishValue(flag)} -d '${flag.summary.replaceAll("'", "\\'")}'`;
  });
  return `# fish completion of ikm-clean; to load it: ikm-clean completion fish | source\n${lines.join('\n')}\n`;
}

function fishValue({ value }: Flag): string {
  if (value === null) return '';
  if (value.kind === 'choice') return ` -x -a '${value.choices.join(' ')}'`;
  return value.kind === 'file' ? ' -r -F' : ' -x';
}

function names(flag: Flag): readonly string[] {
  return flag.short === null ? [`--${flag.long}`] : [`-${flag.short}`, `--${flag.long}`];
}
