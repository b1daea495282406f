//! Whole numbers and texts as bytes that are read in place: an index of thousands costs nothing to load.

use serde::{Deserialize, Serialize};

use super::area::Area;

/// How many there are, as it is kept: of more than four thousand million, the most.
pub fn count(len: usize) -> u32 {
    u32::try_from(len).unwrap_or(u32::MAX)
}

/// The first of so many positions that does not stand before what is looked for; all that do come first.
pub fn first_not(count: usize, stands_before: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (0, count);
    while low < high {
        let middle = low.midpoint(high);
        if stands_before(middle) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}

/// Whole numbers, four bytes each, little-endian.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Numbers(Area);

impl Numbers {
    /// How many numbers.
    pub fn len(&self) -> usize {
        self.0.len() / 4
    }

    /// Whether there is no number.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The number at that position; `None` past the end.
    pub fn get(&self, position: usize) -> Option<u32> {
        self.array(position).map(|[number]| number)
    }

    /// So many numbers from a position on; `None` where there are fewer.
    pub fn array<const N: usize>(&self, position: usize) -> Option<[u32; N]> {
        let start = position.checked_mul(4)?;
        let bytes = self.0.get(start..start.checked_add(N * 4)?)?;
        let numbers: [[u8; 4]; N] = bytes.as_chunks().0.try_into().ok()?;
        Some(decoded(&numbers))
    }

    /// Of numbers that say where parts end, where the part at a position begins and ends; past the last, an empty
    /// one.
    pub fn part(&self, position: usize) -> (usize, usize) {
        let ends = match position.checked_sub(1) {
            None => self.get(0).map(|end| [0, end]),
            Some(before) => self.array(before),
        };
        ends.map_or((0, 0), |[start, end]| (start as usize, end as usize))
    }

    /// Of numbers that do not fall, where the first stands that is above some number, from a position on that none
    /// before is: near it, few are read.
    pub fn first_above(&self, number: u32, from: usize) -> usize {
        let is_not = |at: usize| self.get(at).is_some_and(|held| held <= number);
        let (mut low, mut step) = (from, 1);
        while is_not(low + step - 1) {
            low += step;
            step *= 2;
        }
        low + first_not(step, |at| is_not(low + at))
    }

    /// The numbers from one position up to another; fewer where there are fewer.
    pub fn range(&self, start: usize, end: usize) -> impl ExactSizeIterator<Item = u32> + Clone {
        self.within(start, end).iter().map(|bytes| u32::from_le_bytes(*bytes))
    }

    /// The same, so many at a time; less than that at the end is left out.
    pub fn records<const N: usize>(
        &self,
        start: usize,
        end: usize,
    ) -> impl Iterator<Item = [u32; N]> {
        let (records, _) = self.within(start, end).as_chunks::<N>();
        records.iter().map(decoded)
    }

    /// The positions of those numbers of which something leaves nothing, which are few: several are tried at
    /// once, as processors can where nothing branches.
    pub fn without_rest(&self, rest: impl Fn(u32) -> u32) -> impl Iterator<Item = u32> {
        const TOGETHER: usize = 16;
        let all = self.within(0, self.len());
        let (groups, last) = all.as_chunks::<TOGETHER>();
        let rest = move |bytes: &[u8; 4]| rest(u32::from_le_bytes(*bytes));
        let mut found = Vec::new();
        for (group, start) in groups.iter().zip((0..).step_by(TOGETHER)) {
            let rests: [u32; TOGETHER] = std::array::from_fn(|at| rest(&group[at]));
            if rests.contains(&0) {
                found.extend((start..).zip(rests).filter(|(_, rest)| *rest == 0).map(|(at, _)| at));
            }
        }
        let start = count(all.len() - last.len());
        found.extend((start..).zip(last).filter(|(_, bytes)| rest(bytes) == 0).map(|(at, _)| at));
        found.into_iter()
    }

    fn within(&self, start: usize, end: usize) -> &[[u8; 4]] {
        let end = end.min(self.len());
        self.0.get(start.min(end) * 4..end * 4).unwrap_or_default().as_chunks::<4>().0
    }
}

/// Numbers as they are kept. What `map` makes of an array is a call for each of them.
#[inline]
fn decoded<const N: usize>(numbers: &[[u8; 4]; N]) -> [u32; N] {
    std::array::from_fn(|at| u32::from_le_bytes(numbers[at]))
}

impl FromIterator<u32> for Numbers {
    fn from_iter<I: IntoIterator<Item = u32>>(numbers: I) -> Self {
        let numbers = numbers.into_iter();
        let mut bytes = Vec::with_capacity(numbers.size_hint().0.saturating_mul(4));
        numbers.for_each(|number| bytes.extend_from_slice(&number.to_le_bytes()));
        Self(bytes.into())
    }
}

/// Texts one after the other, and where each ends. Bytes that are no texts are to be read by [`bytes`](Self::bytes)
/// alone.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Texts {
    bytes: Area,
    ends: Numbers,
}

impl Texts {
    /// How many texts.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The bytes of the text at that position; empty past the end.
    pub fn bytes(&self, position: usize) -> &[u8] {
        let (start, end) = self.ends.part(position);
        self.bytes.get(start..end).unwrap_or_default()
    }

    /// The text at that position; empty past the end.
    pub fn get(&self, position: usize) -> &str {
        // Texts went in: checking the few that are read beats trusting all.
        std::str::from_utf8(self.bytes(position)).unwrap_or_default()
    }
}

impl<T: AsRef<[u8]>> FromIterator<T> for Texts {
    fn from_iter<I: IntoIterator<Item = T>>(texts: I) -> Self {
        let mut bytes = Vec::new();
        let mut ends = Vec::new();
        for text in texts {
            bytes.extend_from_slice(text.as_ref());
            ends.push(count(bytes.len()));
        }
        Self { bytes: bytes.into(), ends: ends.into_iter().collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::{Numbers, Texts, first_not};

    #[test]
    fn what_is_sorted_is_searched_by_halves() {
        let numbers = [1, 3, 3, 7];
        let first = [0, 1, 3, 4, 7, 8].map(|least| first_not(4, |at| numbers[at] < least));
        assert_eq!(first, [0, 0, 1, 3, 3, 4]);
        assert_eq!(first_not(0, |_| true), 0);
        let numbers: Numbers = numbers.into_iter().collect();
        let firsts = [(0, 0), (1, 0), (3, 1), (6, 2), (7, 3), (9, 0), (9, 4)];
        let firsts = firsts.map(|(number, from)| numbers.first_above(number, from));
        assert_eq!(firsts, [0, 1, 3, 3, 4, 4, 4]);
    }

    #[test]
    fn what_goes_in_comes_out() {
        let numbers: Numbers = [7, 0, u32::MAX].into_iter().collect();
        assert_eq!((numbers.get(2), numbers.get(3)), (Some(u32::MAX), None));
        assert_eq!((numbers.array(1), numbers.array::<2>(2)), (Some([0, u32::MAX]), None));
        assert_eq!(numbers.range(1, 9).collect::<Vec<_>>(), [0, u32::MAX]);
        assert_eq!(numbers.records(0, 9).collect::<Vec<_>>(), [[7, 0]]);
        let texts: Texts = ["mer", "", "forêt"].into_iter().collect();
        assert_eq!(
            [texts.get(0), texts.get(1), texts.get(2), texts.get(3)],
            ["mer", "", "forêt", ""]
        );
    }
}
