# Completion of beta in nushell 0.100 and later. To use it: beta completions nushell | save -f beta.nu, then in
# config.nu: source beta.nu

def "nu-complete beta" [context: string, position: int] {
    let line = ($context | str substring 0..<$position)
    let lines = (with-env {BETA_COMPLETE: nushell} { ^beta -- $line } | complete | get stdout | lines)
    if ($lines | is-empty) or ($lines.0 == files) {
        # Nothing of ours: nushell then completes files.
        return null
    }
    let values = ($lines | skip 1 | each {|line|
        let parts = ($line | split row "\t")
        {value: $parts.0, description: ($parts | get --optional 1 | default "")}
    })
    {options: {case_sensitive: false, sort: false}, completions: $values}
}

# Whom to contact in the beta.gouv.fr community.
def --wrapped beta [...words: string@"nu-complete beta"] {
    ^beta ...$words
}
