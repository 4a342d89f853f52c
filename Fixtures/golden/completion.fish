complete -c jamlik -n __fish_use_subcommand -a demo
complete -c jamlik -n __fish_use_subcommand -a init
complete -c jamlik -n __fish_use_subcommand -a import
complete -c jamlik -n __fish_use_subcommand -a wave
complete -c jamlik -n __fish_use_subcommand -a questionnaire
complete -c jamlik -n __fish_use_subcommand -a collect
complete -c jamlik -n __fish_use_subcommand -a report
complete -c jamlik -n __fish_use_subcommand -a publish
complete -c jamlik -n __fish_use_subcommand -a signals
complete -c jamlik -n __fish_use_subcommand -a releases
complete -c jamlik -n __fish_use_subcommand -a compare
complete -c jamlik -n __fish_use_subcommand -a audit
complete -c jamlik -n __fish_use_subcommand -a withdraw
complete -c jamlik -n __fish_use_subcommand -a purge
complete -c jamlik -n __fish_use_subcommand -a check
complete -c jamlik -n __fish_use_subcommand -a export
complete -c jamlik -n __fish_use_subcommand -a protect
complete -c jamlik -n __fish_use_subcommand -a audit-table
complete -c jamlik -n __fish_use_subcommand -a completion
complete -c jamlik -n __fish_use_subcommand -a manual
complete -c jamlik -n '__fish_seen_subcommand_from import' -a 'units participations responses dimension group reference deviations activities violence-questions suppliers referrals store'
complete -c jamlik -n '__fish_seen_subcommand_from wave' -a 'open close list'
complete -c jamlik -n '__fish_seen_subcommand_from report' -a 'gender experience disadvantage reach access target trend deviations process groups digital summary quality'
complete -c jamlik -n '__fish_seen_subcommand_from publish' -a 'gender experience disadvantage reach access deviations process groups digital'
complete -c jamlik -n '__fish_seen_subcommand_from demo' -l language -r -a 'sv en'
complete -c jamlik -n '__fish_seen_subcommand_from demo' -l help
complete -c jamlik -n '__fish_seen_subcommand_from init' -l project -r
complete -c jamlik -n '__fish_seen_subcommand_from init' -l target -r
complete -c jamlik -n '__fish_seen_subcommand_from init' -l from -r
complete -c jamlik -n '__fish_seen_subcommand_from init' -l to -r
complete -c jamlik -n '__fish_seen_subcommand_from init' -l k -r
complete -c jamlik -n '__fish_seen_subcommand_from init' -l k-sensitive -r
complete -c jamlik -n '__fish_seen_subcommand_from init' -l reason -r
complete -c jamlik -n '__fish_seen_subcommand_from init' -l language -r -a 'sv en'
complete -c jamlik -n '__fish_seen_subcommand_from init' -l help
complete -c jamlik -n '__fish_seen_subcommand_from import' -l mapping -r
complete -c jamlik -n '__fish_seen_subcommand_from import' -l ignore -r
complete -c jamlik -n '__fish_seen_subcommand_from import' -l dry-run
complete -c jamlik -n '__fish_seen_subcommand_from import' -l language -r -a 'sv en'
complete -c jamlik -n '__fish_seen_subcommand_from import' -l help
complete -c jamlik -n '__fish_seen_subcommand_from import' -l add-anonymous
complete -c jamlik -n '__fish_seen_subcommand_from import' -l complete
complete -c jamlik -n '__fish_seen_subcommand_from import' -l wave -r
complete -c jamlik -n '__fish_seen_subcommand_from import' -l month -r
complete -c jamlik -n '__fish_seen_subcommand_from import' -l source -r
complete -c jamlik -n '__fish_seen_subcommand_from import' -l date -r
complete -c jamlik -n '__fish_seen_subcommand_from import' -l same-people
complete -c jamlik -n '__fish_seen_subcommand_from import' -l under -r
complete -c jamlik -n '__fish_seen_subcommand_from import' -l prefix -r
complete -c jamlik -n '__fish_seen_subcommand_from wave' -l wave -r
complete -c jamlik -n '__fish_seen_subcommand_from wave' -l purpose -r
complete -c jamlik -n '__fish_seen_subcommand_from wave' -l legal-basis -r
complete -c jamlik -n '__fish_seen_subcommand_from wave' -l controller -r
complete -c jamlik -n '__fish_seen_subcommand_from wave' -l information -r
complete -c jamlik -n '__fish_seen_subcommand_from wave' -l retain-until -r
complete -c jamlik -n '__fish_seen_subcommand_from wave' -l unit -r
complete -c jamlik -n '__fish_seen_subcommand_from wave' -l eligible -r
complete -c jamlik -n '__fish_seen_subcommand_from wave' -l consulted -r
complete -c jamlik -n '__fish_seen_subcommand_from wave' -l ask -r
complete -c jamlik -n '__fish_seen_subcommand_from wave' -l language -r -a 'sv en'
complete -c jamlik -n '__fish_seen_subcommand_from wave' -l help
complete -c jamlik -n '__fish_seen_subcommand_from questionnaire' -l wave -r
complete -c jamlik -n '__fish_seen_subcommand_from questionnaire' -l format -r -a 'html csv text'
complete -c jamlik -n '__fish_seen_subcommand_from questionnaire' -l by -r -a 'unit'
complete -c jamlik -n '__fish_seen_subcommand_from questionnaire' -l output -r
complete -c jamlik -n '__fish_seen_subcommand_from questionnaire' -l force
complete -c jamlik -n '__fish_seen_subcommand_from questionnaire' -l language -r -a 'sv en'
complete -c jamlik -n '__fish_seen_subcommand_from questionnaire' -l help
complete -c jamlik -n '__fish_seen_subcommand_from collect' -l wave -r
complete -c jamlik -n '__fish_seen_subcommand_from collect' -l unit -r
complete -c jamlik -n '__fish_seen_subcommand_from collect' -l language -r -a 'sv en'
complete -c jamlik -n '__fish_seen_subcommand_from collect' -l help
complete -c jamlik -n '__fish_seen_subcommand_from report' -l period -r
complete -c jamlik -n '__fish_seen_subcommand_from report' -l unit -r
complete -c jamlik -n '__fish_seen_subcommand_from report' -l by -r -a 'unit'
complete -c jamlik -n '__fish_seen_subcommand_from report' -l roll-up -r -a 'auto none'
complete -c jamlik -n '__fish_seen_subcommand_from report' -l as-of -r
complete -c jamlik -n '__fish_seen_subcommand_from report' -l format -r -a 'text csv json'
complete -c jamlik -n '__fish_seen_subcommand_from report' -l language -r -a 'sv en'
complete -c jamlik -n '__fish_seen_subcommand_from report' -l help
complete -c jamlik -n '__fish_seen_subcommand_from report' -l wave -r
complete -c jamlik -n '__fish_seen_subcommand_from report' -l cross -r
complete -c jamlik -n '__fish_seen_subcommand_from report' -l compare -r
complete -c jamlik -n '__fish_seen_subcommand_from report' -l dimension -r
complete -c jamlik -n '__fish_seen_subcommand_from report' -l ages -r -a 'rsfm esf2014 esfplus ten'
complete -c jamlik -n '__fish_seen_subcommand_from report' -l reference -r
complete -c jamlik -n '__fish_seen_subcommand_from report' -l among -r
complete -c jamlik -n '__fish_seen_subcommand_from report' -l group -r
complete -c jamlik -n '__fish_seen_subcommand_from report' -l format -r -a 'text json'
complete -c jamlik -n '__fish_seen_subcommand_from publish' -l period -r
complete -c jamlik -n '__fish_seen_subcommand_from publish' -l unit -r
complete -c jamlik -n '__fish_seen_subcommand_from publish' -l by -r -a 'unit'
complete -c jamlik -n '__fish_seen_subcommand_from publish' -l roll-up -r -a 'auto none'
complete -c jamlik -n '__fish_seen_subcommand_from publish' -l format -r
complete -c jamlik -n '__fish_seen_subcommand_from publish' -l output -r
complete -c jamlik -n '__fish_seen_subcommand_from publish' -l force
complete -c jamlik -n '__fish_seen_subcommand_from publish' -l language -r -a 'sv en'
complete -c jamlik -n '__fish_seen_subcommand_from publish' -l help
complete -c jamlik -n '__fish_seen_subcommand_from publish' -l wave -r
complete -c jamlik -n '__fish_seen_subcommand_from publish' -l cross -r
complete -c jamlik -n '__fish_seen_subcommand_from publish' -l dimension -r
complete -c jamlik -n '__fish_seen_subcommand_from publish' -l ages -r -a 'rsfm esf2014 esfplus ten'
complete -c jamlik -n '__fish_seen_subcommand_from publish' -l reference -r
complete -c jamlik -n '__fish_seen_subcommand_from publish' -l among -r
complete -c jamlik -n '__fish_seen_subcommand_from publish' -l group -r
complete -c jamlik -n '__fish_seen_subcommand_from signals' -l language -r -a 'sv en'
complete -c jamlik -n '__fish_seen_subcommand_from signals' -l help
complete -c jamlik -n '__fish_seen_subcommand_from releases' -l language -r -a 'sv en'
complete -c jamlik -n '__fish_seen_subcommand_from releases' -l help
complete -c jamlik -n '__fish_seen_subcommand_from compare' -l period -r
complete -c jamlik -n '__fish_seen_subcommand_from compare' -l format -r -a 'text csv json'
complete -c jamlik -n '__fish_seen_subcommand_from compare' -l language -r -a 'sv en'
complete -c jamlik -n '__fish_seen_subcommand_from compare' -l help
complete -c jamlik -n '__fish_seen_subcommand_from audit' -l format -r -a 'text json'
complete -c jamlik -n '__fish_seen_subcommand_from audit' -l language -r -a 'sv en'
complete -c jamlik -n '__fish_seen_subcommand_from audit' -l help
complete -c jamlik -n '__fish_seen_subcommand_from withdraw' -l consent-only
complete -c jamlik -n '__fish_seen_subcommand_from withdraw' -l yes
complete -c jamlik -n '__fish_seen_subcommand_from withdraw' -l language -r -a 'sv en'
complete -c jamlik -n '__fish_seen_subcommand_from withdraw' -l help
complete -c jamlik -n '__fish_seen_subcommand_from purge' -l before -r
complete -c jamlik -n '__fish_seen_subcommand_from purge' -l dry-run
complete -c jamlik -n '__fish_seen_subcommand_from purge' -l yes
complete -c jamlik -n '__fish_seen_subcommand_from purge' -l language -r -a 'sv en'
complete -c jamlik -n '__fish_seen_subcommand_from purge' -l help
complete -c jamlik -n '__fish_seen_subcommand_from check' -l language -r -a 'sv en'
complete -c jamlik -n '__fish_seen_subcommand_from check' -l help
complete -c jamlik -n '__fish_seen_subcommand_from export' -l pseudonym -r
complete -c jamlik -n '__fish_seen_subcommand_from export' -l format -r -a 'text json'
complete -c jamlik -n '__fish_seen_subcommand_from export' -l language -r -a 'sv en'
complete -c jamlik -n '__fish_seen_subcommand_from export' -l help
complete -c jamlik -n '__fish_seen_subcommand_from protect' -l count -r
complete -c jamlik -n '__fish_seen_subcommand_from protect' -l k -r
complete -c jamlik -n '__fish_seen_subcommand_from protect' -l protect-zeros
complete -c jamlik -n '__fish_seen_subcommand_from protect' -l hierarchy -r
complete -c jamlik -n '__fish_seen_subcommand_from protect' -l published -r
complete -c jamlik -n '__fish_seen_subcommand_from protect' -l structural-zeros -r
complete -c jamlik -n '__fish_seen_subcommand_from protect' -l output -r
complete -c jamlik -n '__fish_seen_subcommand_from protect' -l format -r -a 'csv json'
complete -c jamlik -n '__fish_seen_subcommand_from protect' -l force
complete -c jamlik -n '__fish_seen_subcommand_from protect' -l language -r -a 'sv en'
complete -c jamlik -n '__fish_seen_subcommand_from protect' -l help
complete -c jamlik -n '__fish_seen_subcommand_from audit-table' -l count -r
complete -c jamlik -n '__fish_seen_subcommand_from audit-table' -l k -r
complete -c jamlik -n '__fish_seen_subcommand_from audit-table' -l protect-zeros
complete -c jamlik -n '__fish_seen_subcommand_from audit-table' -l hierarchy -r
complete -c jamlik -n '__fish_seen_subcommand_from audit-table' -l total -r
complete -c jamlik -n '__fish_seen_subcommand_from audit-table' -l missing -r -a 'zero hidden'
complete -c jamlik -n '__fish_seen_subcommand_from audit-table' -l format -r -a 'text json'
complete -c jamlik -n '__fish_seen_subcommand_from audit-table' -l language -r -a 'sv en'
complete -c jamlik -n '__fish_seen_subcommand_from audit-table' -l help
complete -c jamlik -n '__fish_seen_subcommand_from completion' -l language -r -a 'sv en'
complete -c jamlik -n '__fish_seen_subcommand_from completion' -l help
complete -c jamlik -n '__fish_seen_subcommand_from manual' -l language -r -a 'sv en'
complete -c jamlik -n '__fish_seen_subcommand_from manual' -l help
