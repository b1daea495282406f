# Completion of beta in PowerShell 5.1 and later. To use it:
# beta completions powershell | Out-String | Invoke-Expression

Register-ArgumentCompleter -Native -CommandName beta -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object {
        if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text }
    })
    $encoding = [Console]::OutputEncoding
    try {
        [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
        $env:BETA_COMPLETE = 'powershell'
        $lines = @(& beta '--' @words "=$wordToComplete" 2>$null)
    } catch {
        return
    } finally {
        Remove-Item Env:BETA_COMPLETE -ErrorAction SilentlyContinue
        [Console]::OutputEncoding = $encoding
    }
    # Nothing: PowerShell then completes files.
    if ($lines.Count -lt 2 -or $lines[0] -eq 'files') { return }
    $lines[1..($lines.Count - 1)] | ForEach-Object {
        $value, $about = $_ -split "`t", 2
        if (-not $about) { $about = $value }
        [System.Management.Automation.CompletionResult]::new($value, $value.Trim("'"), 'ParameterValue', $about)
    }
}
