//! The program: hands its arguments over, and returns the exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    beta::run(&std::env::args_os().collect::<Vec<_>>()).into()
}
