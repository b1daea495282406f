# Completion of beta in elvish 0.18 and later. To use it in rc.elv: eval (beta completions elvish | slurp)

use str

set edit:completion:arg-completer[beta] = {|@words|
    var lines = []
    try {
        set lines = [(env BETA_COMPLETE=elvish beta -- $@words 2>/dev/null | from-lines)]
    } catch {
        nop
    }
    if (> (count $lines) 0) {
        if (eq $lines[0] files) {
            edit:complete-filename $@words
        } else {
            for line $lines[1..] {
                var parts = [(str:split "\t" $line)]
                if (> (count $parts) 1) {
                    edit:complex-candidate $parts[0] &display=$parts[0]' ('$parts[1]')'
                } else {
                    edit:complex-candidate $parts[0]
                }
            }
        }
    }
}
