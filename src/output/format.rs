//! The formats there are, and which of them each form of document has.

/// A format of what is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// What people read: cards and tables.
    Table,
    /// A record a line, fields separated by tabs.
    Plain,
    /// One JSON document.
    Json,
    /// A JSON document a line.
    Jsonl,
    /// Comma-separated values, with a header.
    Csv,
    /// CSV as Excel opens it by a double click.
    Excel,
    /// vCard 3.0.
    Vcard,
    /// A Markdown table.
    Markdown,
}

/// When to do what a terminal may or may not show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum When {
    /// Where the terminal shows it.
    #[default]
    Auto,
    /// Whatever the terminal shows.
    Always,
    /// Not at all.
    Never,
}

/// What a command prints, as far as formats go. Without `-o` each form has its own way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Entries and whom to contact about them; a table unless another format is asked for.
    Answer,
    /// An answer a line, as JSON.
    Batch,
    /// Records: places, problems, changes; a table unless another format is asked for.
    Records,
    /// A roster; TOML unless another format is asked for.
    Roster,
    /// A schema, which is JSON.
    Schema,
    /// A text that is what it is: a script, a page of the manual; or nothing.
    Text,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 8] = [
        Self::Table,
        Self::Plain,
        Self::Json,
        Self::Jsonl,
        Self::Csv,
        Self::Excel,
        Self::Vcard,
        Self::Markdown,
    ];

    /// The word that is typed for it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Plain => "plain",
            Self::Json => "json",
            Self::Jsonl => "jsonl",
            Self::Csv => "csv",
            Self::Excel => "excel",
            Self::Vcard => "vcard",
            Self::Markdown => "markdown",
        }
    }
}

impl Form {
    /// The formats that may be asked for.
    pub const fn formats(self) -> &'static [Format] {
        use Format::{Csv, Excel, Json, Jsonl, Plain, Table};
        match self {
            Self::Answer => &Format::ALL,
            Self::Batch => &[Json, Jsonl],
            Self::Records => &[Table, Plain, Json, Jsonl, Csv, Excel],
            Self::Roster | Self::Schema => &[Json],
            Self::Text => &[],
        }
    }

    /// What it is printed as where no format is asked for.
    pub const fn default(self) -> &'static str {
        match self {
            Self::Answer | Self::Records => Format::Table.key(),
            Self::Batch => Format::Jsonl.key(),
            Self::Roster => "toml",
            Self::Schema => Format::Json.key(),
            Self::Text => "text",
        }
    }
}
