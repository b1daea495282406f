//! One value of a roster file: whether it fits what its key takes.

use std::borrow::Cow;

use toml::de::DeValue;

use super::{Node, Reader};
use crate::roster::field::Spec;
use crate::roster::problem::Fault;
use crate::roster::{Field, Role, Shape, TextList, Value};
use crate::text::address::{is_email, is_url};
use crate::text::nearest::nearest;
use crate::text::phone;

impl Reader<'_> {
    /// The value of a key, in the shape its field takes; none where it does not fit, which is told.
    pub(super) fn value(&mut self, node: &Node<'_>, spec: &'static Spec) -> Option<Value> {
        let key = spec.key;
        match (spec.shape, node.get_ref()) {
            (Shape::Number, DeValue::Integer(integer)) => {
                let digits = integer.as_str();
                let number = u32::from_str_radix(digits.trim_start_matches('+'), integer.radix());
                self.mark(spec.field, digits, node.span());
                if number.is_err() {
                    self.wrong_type(node, key, spec.shape);
                }
                number.ok().map(Value::Number)
            }
            (Shape::Flag, DeValue::Boolean(flag)) => Some(Value::Flag(*flag)),
            (Shape::Date, DeValue::Datetime(datetime)) if datetime.time.is_none() => {
                let date = datetime.to_string();
                self.mark(spec.field, &date, node.span());
                Some(Value::Text(date))
            }
            (_, DeValue::Array(items))
                if spec.several
                    || matches!(spec.shape, Shape::Texts | Shape::Refs(_) | Shape::Sources) =>
            {
                let list: TextList =
                    items.iter().filter_map(|item| self.text(item, spec)).collect();
                Some(Value::List(list))
            }
            (Shape::Roles, DeValue::Array(items)) => {
                let roles = items.iter().filter_map(|item| self.role(item, spec)).collect();
                Some(Value::Roles(roles))
            }
            (
                Shape::Number
                | Shape::Flag
                | Shape::Date
                | Shape::Texts
                | Shape::Refs(_)
                | Shape::Roles,
                _,
            ) => {
                self.wrong_type(node, key, spec.shape);
                None
            }
            _ => self.text(node, spec).map(|text| Value::Text(text.into_owned())),
        }
    }

    /// A text that fits the shape, or one item of a list of such texts.
    fn text<'n>(&mut self, node: &'n Node<'_>, spec: &'static Spec) -> Option<Cow<'n, str>> {
        let text = self.string(node, spec.key, spec.shape)?;
        let fault = match spec.shape {
            Shape::Email if !is_email(&text) => Some(Fault::BadEmail { address: text.to_string() }),
            Shape::Url if !is_url(&text) => Some(Fault::BadUrl { url: text.to_string() }),
            Shape::Phone if phone::normal(&text).is_none() => {
                Some(Fault::BadPhone { number: text.to_string() })
            }
            Shape::OneOf(choices) if !choices.contains(&text.as_ref()) => {
                let word = text.to_string();
                let nearest = nearest(&word, choices.iter().copied());
                Some(Fault::BadChoice { word, choices, nearest })
            }
            _ => None,
        };
        if let Some(fault) = fault {
            self.fault(node.span(), fault);
            return None;
        }
        self.mark(spec.field, &text, node.span());
        Some(text)
    }

    /// Any text with something in it.
    fn string<'n>(&mut self, node: &'n Node<'_>, key: &str, shape: Shape) -> Option<Cow<'n, str>> {
        let DeValue::String(text) = node.get_ref() else {
            self.wrong_type(node, key, shape);
            return None;
        };
        if text.trim().is_empty() {
            let key = key.to_owned();
            self.fault(node.span(), Fault::Empty { key });
            return None;
        }
        Some(Cow::Borrowed(text))
    }

    fn role(&mut self, node: &Node<'_>, spec: &'static Spec) -> Option<Role> {
        let DeValue::Table(table) = node.get_ref() else {
            self.wrong_type(node, spec.key, spec.shape);
            return None;
        };
        for (key, _) in table {
            if !["title", "unit"].contains(&key.get_ref().as_ref()) {
                self.unknown_key(key, None, ["title", "unit"]);
            }
        }
        let unit = table.get("unit").and_then(|unit| self.text(unit, Field::Unit.spec()));
        let Some(title) = table.get("title") else {
            self.fault(node.span(), Fault::Missing { key: "title" });
            return None;
        };
        let title = self.text(title, Field::Role.spec())?.into_owned();
        let unit = unit.map(Cow::into_owned);
        Some(Role { title, unit })
    }
}
