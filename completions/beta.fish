# Completion of beta in fish 3.1 and later. To use it: beta completions fish | source

function __beta_complete
    set -l token (commandline --current-token --cut-at-cursor)
    set -l words (commandline --tokenize --current-process --cut-at-cursor)
    set -l lines (BETA_COMPLETE=fish command beta -- $words "$token" 2>/dev/null)
    test (count $lines) -gt 0; or return
    if test $lines[1] = files
        set -l option (string match --regex '^--[^=]*=' -- $token)
        for path in (__fish_complete_path (string replace --regex '^--[^=]*=' '' -- $token))
            printf '%s\n' "$option$path"
        end
        return
    end
    set -e lines[1]
    test (count $lines) -gt 0; and printf '%s\n' $lines
end

complete --command beta --no-files --keep-order --arguments '(__beta_complete)'
