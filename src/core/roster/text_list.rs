//! A list of short texts in two allocations instead of one a text: rosters hold thousands of names.

use std::fmt;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::text::packed::count;

/// A list of texts, in the order they were pushed.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextList {
    text: String,
    ends: Vec<u32>,
}

impl TextList {
    /// Adds a text at the end.
    pub fn push(&mut self, item: &str) {
        self.push_with(|text| text.push_str(item));
    }

    /// Adds a text at the end, unless the list has it.
    pub fn push_new(&mut self, item: &str) {
        if !self.contains(item) {
            self.push(item);
        }
    }

    /// Adds a text at the end: what that writes behind all others.
    pub fn push_with(&mut self, write: impl FnOnce(&mut String)) {
        write(&mut self.text);
        self.ends.push(count(self.text.len()));
    }

    /// How many texts.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The text at that position; `None` past the end.
    pub fn get(&self, position: usize) -> Option<&str> {
        self.text.get(self.range(position)?)
    }

    /// The texts, in order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).filter_map(|position| self.get(position))
    }

    /// Whether the list has exactly that text.
    pub fn contains(&self, item: &str) -> bool {
        self.iter().any(|text| text == item)
    }

    fn range(&self, position: usize) -> Option<Range<usize>> {
        let end = *self.ends.get(position)? as usize;
        let start = match position.checked_sub(1) {
            Some(before) => *self.ends.get(before)? as usize,
            None => 0,
        };
        Some(start..end)
    }
}

impl fmt::Debug for TextList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl<T: AsRef<str>> FromIterator<T> for TextList {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let mut list = Self::default();
        for item in items {
            list.push(item.as_ref());
        }
        list
    }
}
