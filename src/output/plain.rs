//! One record a line, fields separated by tabs, no header: for `cut`, `awk` and `fzf`.
//!
//! Fields: name, kind, id, people, roles, addresses, basis; several values are joined by `, `. With
//! channels only: address, kind, url, id.

use crate::answer::{Answer, Channel, Found};

use super::View;

/// The answer as lines.
pub fn render(answer: &Answer, view: View) -> String {
    let mut text = String::new();
    if view == View::Channels {
        let channels = answer.matches.iter().flat_map(|found| &found.channels);
        channels.for_each(|channel| text.push_str(&line(&channel_fields(channel))));
    } else {
        answer.matches.iter().for_each(|found| text.push_str(&line(&fields(found))));
    }
    text
}

fn fields(found: &Found) -> Vec<String> {
    let joined = |texts: &mut dyn Iterator<Item = &str>| texts.collect::<Vec<_>>().join(", ");
    let basis = found.route.first().map_or("", |step| step.basis);
    vec![
        found.name.clone(),
        found.kind.to_owned(),
        found.id.clone(),
        joined(&mut found.people.iter().map(|person| person.name.as_str())),
        joined(&mut found.people.iter().filter_map(|person| person.role.as_deref())),
        joined(&mut found.channels.iter().map(|channel| channel.address.as_str())),
        basis.to_owned(),
    ]
}

fn channel_fields(channel: &Channel) -> Vec<String> {
    let url = channel.url.clone().unwrap_or_default();
    vec![channel.address.clone(), channel.kind.clone(), url, channel.id.clone()]
}

/// A record as a line; a tab, line break or backslash inside a field is written as in C.
pub fn line(fields: &[String]) -> String {
    let escaped: Vec<String> = fields.iter().map(|field| escape(field)).collect();
    escaped.join("\t") + "\n"
}

fn escape(field: &str) -> String {
    field.replace('\\', "\\\\").replace('\t', "\\t").replace('\n', "\\n").replace('\r', "\\r")
}
