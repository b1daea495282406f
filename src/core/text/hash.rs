//! A small hash that is the same on every machine and in every version: what is compiled is kept.

/// FNV-1a of texts one after the other, and never 0.
pub fn fnv(texts: &[&str]) -> u32 {
    let mix = |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    texts.iter().flat_map(|text| text.bytes()).fold(0x811C_9DC5, mix).max(1)
}
