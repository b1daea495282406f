//! What `remove = true` means: the entry is gone, and nothing mentions it any more.

use super::{Entry, Field, Fields, Kind, Roster, Shape, Value};

impl Roster {
    /// Takes away the entries that say so, with every mention of them: the rest still loads.
    pub(super) fn take_away(&mut self) {
        let says_so = |entry: &mut Entry| entry.fields.flag(Field::Remove);
        let removed: Vec<Entry> = self.entries.made().extract_if(.., says_so).collect();
        if removed.is_empty() {
            return;
        }
        let is_removed =
            |kind: Kind, id: &str| removed.iter().any(|entry| entry.kind == kind && entry.id == id);
        self.team.forget(is_removed);
        self.entries.made().iter_mut().for_each(|entry| entry.fields.forget(is_removed));
    }
}

impl Fields {
    /// Takes away every mention of entries that are gone.
    fn forget(&mut self, is_gone: impl Fn(Kind, &str) -> bool) {
        for (field, value) in &mut self.0 {
            match (field.spec().shape, value) {
                (Shape::Refs(kind), Value::List(ids)) => {
                    *ids = ids.iter().filter(|id| !is_gone(kind, id)).collect();
                }
                (Shape::Roles, Value::Roles(roles)) => {
                    for role in roles {
                        role.unit.take_if(|unit| is_gone(Kind::Unit, unit));
                    }
                }
                _ => {}
            }
        }
        self.0.retain(|(field, value)| match (field.spec().shape, value) {
            (Shape::Ref(kind), Value::Text(id)) => !is_gone(kind, id),
            (Shape::Refs(_), Value::List(ids)) => !ids.is_empty(),
            _ => true,
        });
    }
}
