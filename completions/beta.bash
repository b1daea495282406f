# Completion of beta in bash 3.2 and later. To use it: eval "$(beta completions bash)"

_beta() {
    local mode='' line
    COMPREPLY=()
    while IFS= read -r line; do
        if [ -z "$mode" ]; then
            mode=$line
        else
            COMPREPLY+=("$line")
        fi
    done < <(BETA_COMPLETE=bash command beta -- "${COMP_LINE:0:COMP_POINT}" "$2" "${COMP_TYPE:-9}" 2>/dev/null)
    case $mode in
    files) compopt -o default 2>/dev/null ;;
    # A blank shares nothing with the others: bash shows them all and keeps what was typed.
    list) COMPREPLY+=(' ') ;;
    esac
}

complete -o nosort -F _beta beta 2>/dev/null || complete -F _beta beta
