# Completion of beta in fish 3.1 and later. To use it: beta completions fish | source

function __beta_lines
    set -l token (commandline --current-token --cut-at-cursor)
    set -l words (commandline --tokenize --current-process --cut-at-cursor)
    BETA_COMPLETE=fish command beta -- $words "$token" 2>/dev/null
end

function __beta_complete
    set -l lines (__beta_lines)
    set -e lines[1]
    test (count $lines) -gt 0; and printf '%s\n' $lines
end

function __beta_files
    set -l lines (__beta_lines)
    test "$lines[1]" = files
end

complete --command beta --no-files --keep-order --arguments '(__beta_complete)'
complete --command beta --condition __beta_files --force-files
