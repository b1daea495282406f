//! Rows of texts under names: what scripts read as lines or as CSV.

use super::{csv, plain};

/// Rows, and what each text of a row is called.
pub struct Records {
    /// The names, in English in every language: scripts rely on them.
    pub names: Vec<&'static str>,
    /// The rows; every one has a text for every name, empty where there is nothing to say.
    pub rows: Vec<Vec<String>>,
}

impl Records {
    /// A record a line, fields separated by tabs, without a header.
    pub fn plain(&self) -> String {
        self.rows.iter().map(|row| plain::line(row)).collect()
    }

    /// The same as CSV, with its header even where there is no row.
    pub fn csv(&self, dialect: csv::Dialect) -> String {
        csv::table(&self.names, &self.rows, dialect)
    }
}
