_jamlik() {
  local words="" options="--help --language --version" current="${COMP_WORDS[COMP_CWORD]}"
  [ "$COMP_CWORD" -eq 1 ] && words="demo init import wave questionnaire collect report publish signals releases compare audit withdraw purge check export protect audit-table completion manual"
  case "${COMP_WORDS[1]}" in
    import) [ "$COMP_CWORD" -eq 2 ] && words="units participations responses dimension group reference deviations activities violence-questions suppliers referrals store" ;;
    wave) [ "$COMP_CWORD" -eq 2 ] && words="open close list" ;;
    report) [ "$COMP_CWORD" -eq 2 ] && words="gender experience disadvantage reach access target trend deviations process groups digital summary quality" ;;
    publish) [ "$COMP_CWORD" -eq 2 ] && words="gender experience disadvantage reach access deviations process groups digital" ;;
  esac
  case "${COMP_WORDS[*]:1}" in
    "demo"*) options="--language --help" ;;
    "init"*) options="--project --target --from --to --k --k-sensitive --reason --language --help" ;;
    "import units"*) options="--mapping --ignore --dry-run --language --help" ;;
    "import participations"*) options="--mapping --ignore --add-anonymous --complete --dry-run --language --help" ;;
    "import responses"*) options="--wave --month --mapping --ignore --dry-run --language --help" ;;
    "import dimension"*) options="--dry-run --language --help" ;;
    "import group"*) options="--dry-run --language --help" ;;
    "import reference"*) options="--mapping --ignore --source --date --dry-run --language --help" ;;
    "import deviations"*) options="--mapping --ignore --dry-run --language --help" ;;
    "import activities"*) options="--mapping --ignore --dry-run --language --help" ;;
    "import violence-questions"*) options="--mapping --ignore --dry-run --language --help" ;;
    "import suppliers"*) options="--mapping --ignore --dry-run --language --help" ;;
    "import referrals"*) options="--mapping --ignore --dry-run --language --help" ;;
    "import store"*) options="--same-people --add-anonymous --under --prefix --dry-run --language --help" ;;
    "wave open"*) options="--wave --purpose --legal-basis --controller --information --retain-until --unit --eligible --consulted --ask --language --help" ;;
    "wave close"*) options="--wave --language --help" ;;
    "wave list"*) options="--language --help" ;;
    "questionnaire"*) options="--wave --format --by --output --force --language --help" ;;
    "collect"*) options="--wave --unit --language --help" ;;
    "report gender"*) options="--period --unit --by --roll-up --as-of --format --language --help" ;;
    "report experience"*) options="--wave --cross --compare --format --language --help" ;;
    "report disadvantage"*) options="--wave --cross --format --language --help" ;;
    "report reach"*) options="--period --dimension --ages --reference --format --language --help" ;;
    "report access"*) options="--period --dimension --ages --among --format --language --help" ;;
    "report target"*) options="--format --language --help" ;;
    "report trend"*) options="--format --language --help" ;;
    "report deviations"*) options="--period --format --language --help" ;;
    "report process"*) options="--period --format --language --help" ;;
    "report groups"*) options="--period --group --reference --format --language --help" ;;
    "report digital"*) options="--period --group --reference --format --language --help" ;;
    "report summary"*) options="--period --format --language --help" ;;
    "report quality"*) options="--format --language --help" ;;
    "publish gender"*) options="--period --unit --by --roll-up --format --output --force --language --help" ;;
    "publish experience"*) options="--wave --cross --format --output --force --language --help" ;;
    "publish disadvantage"*) options="--wave --cross --format --output --force --language --help" ;;
    "publish reach"*) options="--period --dimension --ages --reference --format --output --force --language --help" ;;
    "publish access"*) options="--period --dimension --ages --among --format --output --force --language --help" ;;
    "publish deviations"*) options="--period --format --output --force --language --help" ;;
    "publish process"*) options="--period --format --output --force --language --help" ;;
    "publish groups"*) options="--period --group --reference --format --output --force --language --help" ;;
    "publish digital"*) options="--period --group --reference --format --output --force --language --help" ;;
    "signals"*) options="--language --help" ;;
    "releases"*) options="--language --help" ;;
    "compare"*) options="--period --format --language --help" ;;
    "audit"*) options="--format --language --help" ;;
    "withdraw"*) options="--consent-only --yes --language --help" ;;
    "purge"*) options="--before --dry-run --yes --language --help" ;;
    "check"*) options="--language --help" ;;
    "export"*) options="--pseudonym --format --language --help" ;;
    "protect"*) options="--count --k --protect-zeros --hierarchy --published --structural-zeros --output --format --force --language --help" ;;
    "audit-table"*) options="--count --k --protect-zeros --hierarchy --total --missing --format --language --help" ;;
    "completion"*) options="--language --help" ;;
    "manual"*) options="--language --help" ;;
  esac
  case "$current" in -*) words="$options" ;; esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _jamlik jamlik
