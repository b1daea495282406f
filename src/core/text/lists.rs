//! Lists of numbers by position: what is asked for leads to one of them, and nothing else is looked at.

use serde::{Deserialize, Serialize};

use super::packed::{Numbers, count};

/// Lists one after the other, and where each ends.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Lists {
    ends: Numbers,
    numbers: Numbers,
}

impl Lists {
    /// So many lists of the numbers that pairs give to them, those of each in order, each once.
    pub fn of_pairs(count: usize, pairs: impl Iterator<Item = (u32, u32)>) -> Self {
        let mut pairs: Vec<(u32, u32)> = pairs.collect();
        pairs.sort_unstable();
        pairs.dedup();
        let mut end = 0;
        let ends = (0..self::count(count)).map(|list| {
            end += pairs[end..].iter().take_while(|(of, _)| *of == list).count();
            self::count(end)
        });
        Self { ends: ends.collect(), numbers: pairs.iter().map(|(_, number)| *number).collect() }
    }

    /// The list at that position; empty past the end.
    pub fn of(&self, position: u32) -> impl ExactSizeIterator<Item = u32> {
        let (start, end) = self.ends.part(position as usize);
        self.numbers.range(start, end)
    }

    /// The same, so many numbers at a time.
    pub fn records<const N: usize>(&self, position: u32) -> impl Iterator<Item = [u32; N]> {
        let (start, end) = self.ends.part(position as usize);
        self.numbers.records(start, end)
    }
}

impl<I: IntoIterator<Item = u32>> FromIterator<I> for Lists {
    fn from_iter<T: IntoIterator<Item = I>>(lists: T) -> Self {
        let (mut ends, mut numbers) = (Vec::new(), Vec::new());
        for list in lists {
            numbers.extend(list);
            ends.push(count(numbers.len()));
        }
        Self { ends: ends.into_iter().collect(), numbers: numbers.into_iter().collect() }
    }
}
